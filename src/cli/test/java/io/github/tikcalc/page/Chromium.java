package io.github.tikcalc.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser without a window, driven by the protocol of its own developer tools. */
final class Chromium implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String LISTENING = "DevTools listening on ";
  private static final long PATIENCE = 60;

  private final Process process;
  private final LinkedBlockingQueue<String> messages = new LinkedBlockingQueue<>();
  private final WebSocket socket;
  private final String session;
  private final List<String> troubles = new ArrayList<>();
  private int calls;

  /**
   * Starts it.
   *
   * @param folder for what it keeps while it runs
   */
  Chromium(Path folder) throws IOException, InterruptedException {
    process =
        new ProcessBuilder(
                "chromium",
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--no-first-run",
                "--disable-background-networking",
                "--remote-debugging-port=0",
                "--user-data-dir=" + folder,
                "about:blank")
            .redirectErrorStream(true)
            .start();
    socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address(), hears()).join();
    JsonNode target = call(null, "Target.createTarget", Map.of("url", "about:blank"));
    session =
        call(
                null,
                "Target.attachToTarget",
                Map.of("targetId", target.get("targetId").asString(), "flatten", true))
            .get("sessionId")
            .asString();
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      call(session, domain + ".enable", Map.of());
    }
  }

  private URI address() throws IOException {
    BufferedReader said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    StringBuilder all = new StringBuilder();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.startsWith(LISTENING)) {
        Thread rest = new Thread(() -> said.lines().forEach(more -> {}));
        rest.setDaemon(true);
        rest.start();
        return URI.create(line.substring(LISTENING.length()).strip());
      }
      all.append(line).append('\n');
    }
    throw new IOException("chromium does not start: " + all);
  }

  private WebSocket.Listener hears() {
    return new WebSocket.Listener() {
      private final StringBuilder part = new StringBuilder();

      @Override
      public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        part.append(text);
        if (last) {
          messages.add(part.toString());
          part.setLength(0);
        }
        from.request(1);
        return null;
      }
    };
  }

  /** What its pages complained of, and what they asked of others, since the last call. */
  List<String> troubles() {
    List<String> since = List.copyOf(troubles);
    troubles.clear();
    return since;
  }

  /** Opens a file and waits until it is there. */
  void open(Path file) throws InterruptedException {
    call("Page.navigate", Map.of("url", file.toAbsolutePath().toUri().toString()));
    while (!run("document.readyState").asString().equals("complete")
        || run("location.href").asString().equals("about:blank")) {
      Thread.sleep(10);
    }
  }

  /** How wide its window is, and whether it is dark. */
  void look(int width, boolean dark) throws InterruptedException {
    call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    call(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            "screen",
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
  }

  /** Lays the page out as for paper of which so much can be printed on, in pixels. */
  void lookOnPaper(int width) throws InterruptedException {
    look(width, false);
    call("Emulation.setEmulatedMedia", Map.of("media", "print"));
  }

  /** What an expression, or the promise of one, comes to. */
  JsonNode run(String expression) throws InterruptedException {
    JsonNode result =
        call(
            "Runtime.evaluate",
            Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
    if (result.has("exceptionDetails")) {
      throw new AssertionError(result.get("exceptionDetails").toString());
    }
    return result.get("result").get("value");
  }

  /** Types a text where the cursor is. */
  void type(String text) throws InterruptedException {
    call("Input.insertText", Map.of("text", text));
  }

  /** Presses Enter where the focus is. */
  void enter() throws InterruptedException {
    for (String type : List.of("keyDown", "keyUp")) {
      call(
          "Input.dispatchKeyEvent",
          Map.of(
              "type",
              type,
              "key",
              "Enter",
              "code",
              "Enter",
              "text",
              "\r",
              "windowsVirtualKeyCode",
              13));
    }
  }

  /** The page as a PDF on paper of this size in inches. */
  byte[] print(double width, double height) throws InterruptedException {
    call("Emulation.clearDeviceMetricsOverride", Map.of());
    call("Emulation.setEmulatedMedia", Map.of("media", "", "features", List.of()));
    JsonNode printed =
        call(
            "Page.printToPDF",
            Map.of("paperWidth", width, "paperHeight", height, "preferCSSPageSize", false));
    return Base64.getDecoder().decode(printed.get("data").asString());
  }

  private JsonNode call(String method, Map<String, ?> parameters) throws InterruptedException {
    return call(session, method, parameters);
  }

  private JsonNode call(String of, String method, Map<String, ?> parameters)
      throws InterruptedException {
    int id = ++calls;
    Map<String, Object> message = new java.util.HashMap<>();
    message.put("id", id);
    message.put("method", method);
    message.put("params", parameters);
    if (of != null) {
      message.put("sessionId", of);
    }
    socket.sendText(JSON.writeValueAsString(message), true).join();
    while (true) {
      String text = messages.poll(PATIENCE, TimeUnit.SECONDS);
      if (text == null) {
        throw new AssertionError("no answer to " + method);
      }
      JsonNode answer = JSON.readTree(text);
      if (!answer.has("id")) {
        note(answer);
      } else if (answer.get("id").asInt() == id) {
        if (answer.has("error")) {
          throw new AssertionError(method + ": " + answer.get("error"));
        }
        return answer.get("result");
      }
    }
  }

  private void note(JsonNode event) {
    String method = event.get("method").asString();
    JsonNode told = event.get("params");
    boolean asks =
        method.equals("Network.requestWillBeSent")
            && !told.get("request").get("url").asString().startsWith("file:");
    if (asks
        || method.equals("Runtime.consoleAPICalled")
        || method.equals("Runtime.exceptionThrown")
        || method.equals("Log.entryAdded")) {
      troubles.add(event.toString());
    }
  }

  @Override
  public void close() {
    socket.abort();
    process.destroy();
    process.onExit().orTimeout(PATIENCE, TimeUnit.SECONDS).join();
  }
}
