import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Run it with `java EndpointsTest.java`. In your project, put the two checks into tests of JUnit. */
class EndpointsTest {
  static final String MOCK = System.getenv("MOCK_URL"); // for example http://127.0.0.1:4010

  static HttpResponse<String> call(String path, String body) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(MOCK + path)).header("Authorization", "any");
    if (body != null) request.POST(BodyPublishers.ofString(body));
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }

  static void check(boolean holds, String what) {
    if (!holds) throw new AssertionError(what);
  }

  public static void main(String[] args) throws Exception {
    call("/_mock/reset", "{}");
    check(call("/openapi/instances/es-1/vpc-endpoints", null).body().contains("endpointId"), "lists endpoints");

    call("/_mock/enqueue", "{\"case\": \"throttled\"}");
    var answer = call("/openapi/instances/es-1/vpc-endpoints", null);
    check(answer.statusCode() == 400 && answer.body().contains("\"Throttling\""), "throttling");
    System.out.println("2 checks passed");
  }
}
