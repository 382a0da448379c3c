import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs with ACS3-HMAC-SHA256 and lists every endpoint of an instance, with nothing but the standard library.
 *
 * <p>Arguments: base URL, name of the operation, InstanceId, page size. The AccessKey pair comes from the environment. Prints an ID a line.
 */
public class Client {
  private static final Pattern ENDPOINT_ID = Pattern.compile("\"endpointId\":\"([^\"]*)\"");
  private static final Pattern CODE = Pattern.compile("\"Code\":\"([^\"]*)\"");

  /** RFC 3986, in which a space is no plus and a star is encoded. */
  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A").replace("%7E", "~");
  }

  private static String digest(String text) throws Exception {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private static HttpRequest request(String base, String operation, String instanceId, Map<String, String> query)
      throws Exception {
    String path = "/openapi/instances/" + encode(instanceId) + "/vpc-endpoints";
    String search = new TreeMap<>(query).entrySet().stream()
        .map(pair -> encode(pair.getKey()) + "=" + encode(pair.getValue()))
        .collect(Collectors.joining("&"));
    TreeMap<String, String> headers = new TreeMap<>();
    headers.put("host", URI.create(base).getAuthority());
    headers.put("x-acs-action", operation);
    headers.put("x-acs-content-sha256", digest(""));
    headers.put("x-acs-date", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    headers.put("x-acs-signature-nonce", UUID.randomUUID().toString());
    headers.put("x-acs-version", "2017-06-13");
    String signed = String.join(";", headers.keySet());
    StringBuilder lines = new StringBuilder();
    headers.forEach((name, value) -> lines.append(name).append(':').append(value).append('\n'));
    String canonical = String.join("\n", "GET", path, search, lines, signed, digest(""));
    Mac mac = Mac.getInstance("HmacSHA256");
    byte[] secret = System.getenv("ALIBABA_CLOUD_ACCESS_KEY_SECRET").getBytes(StandardCharsets.UTF_8);
    mac.init(new SecretKeySpec(secret, "HmacSHA256"));
    byte[] toSign = ("ACS3-HMAC-SHA256\n" + digest(canonical)).getBytes(StandardCharsets.UTF_8);
    String signature = HexFormat.of().formatHex(mac.doFinal(toSign));
    HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(base + path + "?" + search));
    // The HTTP client sets the host itself.
    headers.forEach((name, value) -> {
      if (!name.equals("host")) builder.header(name, value);
    });
    String keyId = System.getenv("ALIBABA_CLOUD_ACCESS_KEY_ID");
    builder.header("authorization",
        "ACS3-HMAC-SHA256 Credential=" + keyId + ",SignedHeaders=" + signed + ",Signature=" + signature);
    return builder.header("accept", "application/json").build();
  }

  public static void main(String[] args) throws Exception {
    int size = Integer.parseInt(args[3]);
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    for (int page = 1; ; page++) {
      Map<String, String> query = Map.of("page", String.valueOf(page), "size", String.valueOf(size));
      HttpResponse<String> response =
          client.send(request(args[0], args[1], args[2], query), HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        Matcher code = CODE.matcher(response.body());
        System.err.println(code.find() ? code.group(1) : response.body());
        System.exit(1);
      }
      int count = 0;
      for (Matcher entry = ENDPOINT_ID.matcher(response.body()); entry.find(); count++) {
        System.out.println(entry.group(1));
      }
      if (count < size) return;
    }
  }
}
