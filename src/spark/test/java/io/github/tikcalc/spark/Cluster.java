package io.github.tikcalc.spark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A standalone cluster of Spark's on the loopback address: a master and workers, each a process of
 * its own, from the jars that the build fetched.
 */
final class Cluster implements AutoCloseable {
  private static final String ADDRESS = InetAddress.getLoopbackAddress().getHostAddress();

  private static final String JOINED = "Successfully registered with master";

  private final Path home;
  private final int port;
  private final List<Process> processes = new ArrayList<>();

  private Cluster(Path home, int port) {
    this.home = home;
    this.port = port;
  }

  /** Starts one and waits until the workers have joined. */
  static Cluster start(int workers) throws IOException, InterruptedException {
    Path home = Files.createTempDirectory("spark");
    Path jars = Files.createDirectories(home.resolve("jars"));
    String classPath = Files.readString(Path.of("target/spark/spark.classpath")).strip();
    for (String jar : classPath.split(":")) {
      Path link = jars.resolve(Path.of(jar).getFileName());
      if (!Files.exists(link)) {
        Files.createSymbolicLink(link, Path.of(jar));
      }
    }
    Cluster cluster = new Cluster(home, freePort());
    cluster.java(
        "master",
        "org.apache.spark.deploy.master.Master",
        "--host",
        ADDRESS,
        "--port",
        "" + cluster.port,
        "--webui-port",
        "0");
    for (int i = 0; i < workers; i++) {
      cluster.startWorker();
    }
    for (int i = 0; i < workers; i++) {
      cluster.await("worker-" + i, JOINED);
    }
    return cluster;
  }

  /** Starts one more and waits until it has joined. */
  void addWorker() throws IOException, InterruptedException {
    await(startWorker(), JOINED);
  }

  private String startWorker() throws IOException {
    String name = "worker-" + (processes.size() - 1);
    java(
        name,
        "org.apache.spark.deploy.worker.Worker",
        "--host",
        ADDRESS,
        "--webui-port",
        "0",
        "--cores",
        "2",
        "--memory",
        "2g",
        "--work-dir",
        home.resolve(name).toString(),
        url());
    return name;
  }

  /** Where its master listens. */
  String url() {
    return "spark://" + ADDRESS + ":" + port;
  }

  /**
   * Runs the job as {@code spark-submit} does, to its end.
   *
   * @param options of the job
   * @return its exit code and what it said
   */
  Submitted submit(Path jar, String... options) throws IOException, InterruptedException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--master",
                url(),
                "--conf",
                "spark.driver.host=" + ADDRESS,
                "--conf",
                "spark.ui.enabled=false",
                "--conf",
                "spark.cores.max=2",
                "--conf",
                "spark.executor.memory=700m",
                "--class",
                EstimateJob.class.getName(),
                jar.toString()));
    arguments.addAll(List.of(options));
    Path log = Files.createTempFile(home, "submit", ".log");
    Process job =
        process(log, "org.apache.spark.deploy.SparkSubmit", arguments.toArray(String[]::new))
            .start();
    if (!job.waitFor(5, TimeUnit.MINUTES)) {
      job.destroyForcibly();
      throw new AssertionError("the job does not end: " + Files.readString(log));
    }
    return new Submitted(job.exitValue(), Files.readString(log));
  }

  /** How a job ended, and what it said, Spark's own log included. */
  record Submitted(int code, String said) {}

  /** Ends a worker and what it runs, without a warning. */
  void kill(int worker) throws InterruptedException {
    Process process = processes.get(1 + worker);
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().waitFor();
  }

  private void java(String name, String mainClass, String... args) throws IOException {
    processes.add(process(home.resolve(name + ".log"), mainClass, args).start());
  }

  private ProcessBuilder process(Path log, String mainClass, String... args) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx512m",
                "-XX:+IgnoreUnrecognizedVMOptions"));
    for (String option : System.getProperty("spark.opens", "").split(" ")) {
      if (!option.isBlank()) {
        command.add(option);
      }
    }
    command.addAll(List.of("-cp", home.resolve("jars") + "/*", mainClass));
    command.addAll(List.of(args));
    ProcessBuilder process = new ProcessBuilder(command);
    process.environment().put("SPARK_HOME", home.toString());
    process.environment().put("SPARK_SCALA_VERSION", "2.13");
    process.environment().put("SPARK_LOCAL_IP", ADDRESS);
    process.environment().put("SPARK_NO_DAEMONIZE", "1");
    process.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return process.redirectErrorStream(true).redirectOutput(log.toFile());
  }

  private void await(String name, String line) throws IOException, InterruptedException {
    Path log = home.resolve(name + ".log");
    for (int i = 0; i < 600; i++) {
      if (Files.exists(log) && Files.readString(log).contains(line)) {
        return;
      }
      Thread.sleep(200);
    }
    throw new AssertionError(name + " did not start: " + Files.readString(log));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() throws IOException {
    for (Process process : processes) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    for (Process process : processes) {
      try {
        process.waitFor(10, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    try (var files = Files.walk(home)) {
      files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }
}
