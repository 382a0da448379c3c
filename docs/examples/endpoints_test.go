package endpoints

import (
	"encoding/json"
	"net/http"
	"os"
	"strings"
	"testing"
)

var mock = os.Getenv("MOCK_URL") // for example http://127.0.0.1:4010

func call(t *testing.T, method, path, body string) (int, map[string]any) {
	t.Helper()
	request, err := http.NewRequest(method, mock+path, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	request.Header.Set("Authorization", "any")
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	answer := map[string]any{}
	_ = json.NewDecoder(response.Body).Decode(&answer)
	return response.StatusCode, answer
}

func TestListsEndpoints(t *testing.T) {
	call(t, "POST", "/_mock/reset", "{}")
	_, answer := call(t, "GET", "/openapi/instances/es-1/vpc-endpoints", "")
	if endpoints, _ := answer["Result"].([]any); len(endpoints) != 2 {
		t.Fatalf("want 2 endpoints, got %v", answer)
	}
}

func TestThrottling(t *testing.T) {
	call(t, "POST", "/_mock/enqueue", `{"case": "throttled"}`)
	status, answer := call(t, "GET", "/openapi/instances/es-1/vpc-endpoints", "")
	if status != 400 || answer["Code"] != "Throttling" {
		t.Fatalf("want Throttling, got %d %v", status, answer)
	}
}
