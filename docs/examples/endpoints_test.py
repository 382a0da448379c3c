import json
import os
import unittest
import urllib.error
import urllib.request

MOCK = os.environ["MOCK_URL"]  # for example http://127.0.0.1:4010


def call(path, body=None):
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(MOCK + path, data, {"Authorization": "any"})
    with urllib.request.urlopen(request) as response:
        return json.loads(response.read() or "null")


class Endpoints(unittest.TestCase):
    def setUp(self):
        call("/_mock/reset", {})

    def test_lists_endpoints(self):
        answer = call("/openapi/instances/es-1/vpc-endpoints")
        self.assertEqual(len(answer["Result"]), 2)

    def test_throttling(self):
        call("/_mock/enqueue", {"case": "throttled"})
        with self.assertRaises(urllib.error.HTTPError) as caught:
            call("/openapi/instances/es-1/vpc-endpoints")
        self.assertEqual(json.load(caught.exception)["Code"], "Throttling")


if __name__ == "__main__":
    unittest.main()
