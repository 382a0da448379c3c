"""Signs with ACS3-HMAC-SHA256 and lists every endpoint of an instance, with nothing but the standard library.

Arguments: base URL, name of the operation, InstanceId, page size. The AccessKey pair comes from the environment. Prints an ID a line.
"""

import hashlib
import hmac
import json
import os
import sys
import urllib.error
import urllib.parse
import urllib.request
import uuid
from datetime import datetime, timezone

EMPTY = hashlib.sha256(b"").hexdigest()


def encode(text):
    return urllib.parse.quote(str(text), safe="-_.~")


def request(base, operation, instance_id, query):
    path = f"/openapi/instances/{encode(instance_id)}/vpc-endpoints"
    search = "&".join(f"{encode(name)}={encode(query[name])}" for name in sorted(query))
    headers = {
        "host": urllib.parse.urlsplit(base).netloc,
        "x-acs-action": operation,
        "x-acs-content-sha256": EMPTY,
        "x-acs-date": datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "x-acs-signature-nonce": str(uuid.uuid4()),
        "x-acs-version": "2017-06-13",
    }
    signed = ";".join(sorted(headers))
    lines = "".join(f"{name}:{headers[name]}\n" for name in sorted(headers))
    canonical = "\n".join(["GET", path, search, lines, signed, EMPTY])
    to_sign = "ACS3-HMAC-SHA256\n" + hashlib.sha256(canonical.encode()).hexdigest()
    secret = os.environ["ALIBABA_CLOUD_ACCESS_KEY_SECRET"].encode()
    signature = hmac.new(secret, to_sign.encode(), hashlib.sha256).hexdigest()
    key_id = os.environ["ALIBABA_CLOUD_ACCESS_KEY_ID"]
    headers["authorization"] = f"ACS3-HMAC-SHA256 Credential={key_id},SignedHeaders={signed},Signature={signature}"
    headers["accept"] = "application/json"
    return urllib.request.Request(f"{base}{path}?{search}", headers=headers)


def main():
    base, operation, instance_id, size = *sys.argv[1:4], int(sys.argv[4])
    page = 1
    while True:
        query = {"page": page, "size": size}
        with urllib.request.urlopen(request(base, operation, instance_id, query)) as response:
            entries = json.load(response)["Result"]
        for entry in entries:
            print(entry["endpointId"])
        if len(entries) < size:
            return
        page += 1


if __name__ == "__main__":
    try:
        main()
    except urllib.error.HTTPError as error:
        sys.exit(json.load(error)["Code"])
