package io.compliance4j.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.compliance4j.testkit.fault.FaultFile;
import io.compliance4j.testkit.generate.TenantGenerator;
import io.compliance4j.testkit.tenant.Tenant;
import io.compliance4j.testkit.tenant.TenantKey;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;

/**
 * The server as a program, for clients in any language. It prints one line of JSON when it is ready and serves until it is
 * stopped:
 *
 * <pre>{@code
 * --port P --seed N --users N --chats N --activities N --sessions N --rpm N --faults FILE
 * }</pre>
 */
public final class FakeServerProgram {
    private static final String USAGE =
            "--port P --seed N --users N --chats N --activities N --sessions N --rpm N --faults FILE";
    private static final List<String> OPTIONS =
            List.of("--port", "--seed", "--users", "--chats", "--activities", "--sessions", "--rpm", "--faults");

    private FakeServerProgram() {}

    /** Runs until the process is stopped; ends with exit code 2 and a message when an option is wrong or the port taken. */
    public static void main(String[] args) throws InterruptedException {
        FakeComplianceServer server;
        try {
            server = start(List.of(args), System.out);
        } catch (IllegalArgumentException | IllegalStateException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        new CountDownLatch(1).await();
    }

    /**
     * Starts a server as the options say and prints the line of JSON.
     *
     * @throws IllegalArgumentException if an option is unknown or its value makes no sense
     * @throws IllegalStateException if the port is taken
     */
    public static FakeComplianceServer start(List<String> args, PrintStream out) {
        Map<String, String> options = parse(args);
        TenantGenerator tenant = Tenant.generate(number(options, "--seed", 42));
        if (options.containsKey("--users")) {
            tenant.users(integer(options, "--users", 0));
        }
        if (options.containsKey("--chats")) {
            tenant.chats(integer(options, "--chats", 0));
        }
        if (options.containsKey("--activities")) {
            tenant.activities(integer(options, "--activities", 0));
        }
        if (options.containsKey("--sessions")) {
            tenant.sessions(integer(options, "--sessions", 0));
        }
        FakeComplianceServer.Builder builder = FakeComplianceServer.builder()
                .tenant(tenant)
                .port(integer(options, "--port", 0))
                .options(service -> service.requestsPerMinute(integer(options, "--rpm", 600)));
        if (options.containsKey("--faults")) {
            builder.faults(FaultFile.read(Path.of(options.get("--faults"))));
        }
        FakeComplianceServer server = builder.start();
        out.println(describe(server));
        out.flush();
        return server;
    }

    private static String describe(FakeComplianceServer server) {
        ObjectMapper json = new ObjectMapper();
        ObjectNode line = json.createObjectNode();
        line.put("base_url", server.baseUrl().toString());
        line.put("key", server.key());
        ObjectNode keys = line.putObject("keys");
        for (TenantKey key : server.tenant().keys().all()) {
            int suffix = key.name().indexOf('@');
            keys.put(suffix < 0 ? key.name() : key.name().substring(0, suffix), key.secret());
        }
        try {
            return json.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a line of strings is always JSON", e);
        }
    }

    private static Map<String, String> parse(List<String> args) {
        Map<String, String> options = new TreeMap<>();
        for (int i = 0; i < args.size(); i += 2) {
            String name = args.get(i);
            if (!OPTIONS.contains(name)) {
                throw new IllegalArgumentException("Unknown option " + name + "; there are: " + USAGE);
            }
            if (i + 1 == args.size()) {
                throw new IllegalArgumentException("The option " + name + " needs a value; usage: " + USAGE);
            }
            options.put(name, args.get(i + 1));
        }
        return options;
    }

    private static long number(Map<String, String> options, String name, long absent) {
        String value = options.get(name);
        if (value == null) {
            return absent;
        }
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "The option " + name + " needs a whole number, got \"" + value + "\".", e);
        }
    }

    private static int integer(Map<String, String> options, String name, int absent) {
        long value = number(options, name, absent);
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("The option " + name + " cannot be " + value + ".");
        }
        return (int) value;
    }
}
