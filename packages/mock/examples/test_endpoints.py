import json
import os
import unittest
import urllib.error
import urllib.request

MOCK = os.environ["MOCK_URL"]  # the first line that vpc-endpoints-mock prints


def call(path, body=None):
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(MOCK + path, data, {"Authorization": "anyone"})
    with urllib.request.urlopen(request) as response:
        return response.read()


class Endpoints(unittest.TestCase):
    def test_throttling(self):
        call("/_mock/reset", {})
        call("/_mock/enqueue", {"case": "throttled"})
        with self.assertRaises(urllib.error.HTTPError) as caught:
            call("/openapi/instances/es-1/vpc-endpoints")
        self.assertEqual(json.load(caught.exception)["Code"], "Throttling")
        self.assertEqual(len(json.loads(call("/_mock/requests"))), 1)


if __name__ == "__main__":
    unittest.main()
