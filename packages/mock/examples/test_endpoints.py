import json
import os
import unittest
import urllib.error
import urllib.request

MOCK = os.environ["MOCK_URL"]  # the first line that the command prints


class Endpoints(unittest.TestCase):
    def call(self, method, path, body=None):
        # Each test has a session of its own, so tests that run at the same time share nothing.
        headers = {"Accept": "application/json", "Authorization": "anyone", "X-Mock-Session": self.id()}
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(MOCK + path, data, headers, method=method)
        with urllib.request.urlopen(request) as response:
            return json.loads(response.read() or "null")

    def setUp(self):
        # A session lives until the mock stops, so an earlier run may have left something.
        self.call("POST", "/_mock/reset")

    def test_throttling(self):
        self.call("PUT", "/_mock/endpoints", {"es-1": [], "es-2": []})
        self.call("POST", "/_mock/enqueue", {"case": "throttled", "request": {"InstanceId": "es-1"}})
        self.assertEqual(self.call("GET", "/openapi/instances/es-2/vpc-endpoints")["Result"], [])
        with self.assertRaises(urllib.error.HTTPError) as caught:
            self.call("GET", "/openapi/instances/es-1/vpc-endpoints")
        self.assertEqual(json.load(caught.exception)["Code"], "Throttling")
        codes = [request.get("code") for request in self.call("GET", "/_mock/requests")]
        self.assertEqual(codes, [None, "Throttling"])


if __name__ == "__main__":
    unittest.main()
