import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * Run it with `java EndpointsTest.java`. In your project, put the checks
 * into tests of JUnit.
 */
class EndpointsTest {
  // For example http://127.0.0.1:4010
  static final String MOCK = System.getenv("MOCK_URL");

  static HttpResponse<String> call(String path, String body) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(MOCK + path));
    request.header("Authorization", "any");
    if (body != null) request.POST(BodyPublishers.ofString(body));
    var client = HttpClient.newHttpClient();
    return client.send(request.build(), BodyHandlers.ofString());
  }

  static void check(boolean holds, String what) {
    if (!holds) throw new AssertionError(what);
  }

  public static void main(String[] args) throws Exception {
    call("/_mock/reset", "{}");
    var list = call("/openapi/instances/es-1/vpc-endpoints", null);
    check(list.body().contains("endpointId"), "lists endpoints");

    call("/_mock/enqueue", "{\"case\": \"throttled\"}");
    var error = call("/openapi/instances/es-1/vpc-endpoints", null);
    check(error.statusCode() == 400, "has the status of throttling");
    check(error.body().contains("\"Throttling\""), "has the code of throttling");
    System.out.println("3 checks passed");
  }
}
