// Signs with ACS3-HMAC-SHA256 and lists every endpoint of an instance, with nothing but the standard library.
//
// Arguments: base URL, name of the operation, InstanceId, page size. The AccessKey pair comes from the environment. Prints an ID a line.
package main

import (
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"sort"
	"strconv"
	"strings"
	"time"
)

type answer struct {
	Code   string
	Result []struct {
		EndpointID string `json:"endpointId"`
	}
}

// encode is RFC 3986, in which a space is no plus.
func encode(text string) string {
	return strings.NewReplacer("+", "%20", "%7E", "~").Replace(url.QueryEscape(text))
}

func digest(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

func newRequest(base, operation, instanceID string, query map[string]string) (*http.Request, error) {
	path := "/openapi/instances/" + encode(instanceID) + "/vpc-endpoints"
	pairs := []string{}
	for name, value := range query {
		pairs = append(pairs, encode(name)+"="+encode(value))
	}
	sort.Strings(pairs)
	search := strings.Join(pairs, "&")
	request, err := http.NewRequest("GET", base+path+"?"+search, nil)
	if err != nil {
		return nil, err
	}
	nonce := make([]byte, 16)
	if _, err := rand.Read(nonce); err != nil {
		return nil, err
	}
	headers := map[string]string{
		"host":                  request.URL.Host,
		"x-acs-action":          operation,
		"x-acs-content-sha256":  digest(""),
		"x-acs-date":            time.Now().UTC().Format("2006-01-02T15:04:05Z"),
		"x-acs-signature-nonce": hex.EncodeToString(nonce),
		"x-acs-version":         "2017-06-13",
	}
	names := []string{}
	for name := range headers {
		names = append(names, name)
	}
	sort.Strings(names)
	lines := ""
	for _, name := range names {
		lines += name + ":" + headers[name] + "\n"
		request.Header.Set(name, headers[name])
	}
	signed := strings.Join(names, ";")
	canonical := strings.Join([]string{"GET", path, search, lines, signed, digest("")}, "\n")
	mac := hmac.New(sha256.New, []byte(os.Getenv("ALIBABA_CLOUD_ACCESS_KEY_SECRET")))
	mac.Write([]byte("ACS3-HMAC-SHA256\n" + digest(canonical)))
	request.Header.Set("Authorization", fmt.Sprintf("ACS3-HMAC-SHA256 Credential=%s,SignedHeaders=%s,Signature=%s",
		os.Getenv("ALIBABA_CLOUD_ACCESS_KEY_ID"), signed, hex.EncodeToString(mac.Sum(nil))))
	request.Header.Set("Accept", "application/json")
	return request, nil
}

func list(base, operation, instanceID string, size int) error {
	for page := 1; ; page++ {
		query := map[string]string{"page": strconv.Itoa(page), "size": strconv.Itoa(size)}
		request, err := newRequest(base, operation, instanceID, query)
		if err != nil {
			return err
		}
		response, err := http.DefaultClient.Do(request)
		if err != nil {
			return err
		}
		var body answer
		err = json.NewDecoder(response.Body).Decode(&body)
		response.Body.Close()
		if err != nil {
			return err
		}
		if response.StatusCode != 200 {
			return fmt.Errorf("%s", body.Code)
		}
		for _, entry := range body.Result {
			fmt.Println(entry.EndpointID)
		}
		if len(body.Result) < size {
			return nil
		}
	}
}

func main() {
	size, err := strconv.Atoi(os.Args[4])
	if err == nil {
		err = list(os.Args[1], os.Args[2], os.Args[3], size)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
