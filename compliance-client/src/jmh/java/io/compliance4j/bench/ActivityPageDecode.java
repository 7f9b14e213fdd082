package io.compliance4j.bench;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.compliance4j.activity.Activity;
import io.compliance4j.activity.ActivityField;
import io.compliance4j.activity.ActivitySamples;
import io.compliance4j.http.ResponseInfo;
import io.compliance4j.internal.codec.ActivityReader;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Decoding a page of 5,000 activities of all types, about 2.5 MB, against what Jackson does with the same bytes.
 *
 * <p>The bar: {@code ours} takes no longer than {@code readTree} and allocates at most half as much.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 3,
        jvmArgs = {"-Xms1g", "-Xmx1g", "-XX:+UseSerialGC"})
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ActivityPageDecode {

    private final ResponseInfo response = new ResponseInfo(200, "req_bench", null, null);
    private final ActivityReader reader = new ActivityReader();
    private final ObjectMapper mapper = new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private byte[] page = new byte[0];

    @Setup
    public void makePage() {
        page = ActivitySamples.page(42, 5_000);
    }

    /** Typed activities with their raw bytes; members are read when asked for. */
    @Benchmark
    public List<Activity> ours() {
        return reader.read(page, response).items();
    }

    /** The same, and then everything that an activity can be asked. */
    @Benchmark
    public void oursEveryAccessor(Blackhole sink) {
        for (Activity activity : reader.read(page, response).items()) {
            sink.consume(activity.id());
            sink.consume(activity.createdAt());
            sink.consume(activity.organizationId());
            sink.consume(activity.organizationUuid());
            sink.consume(activity.actor());
            sink.consume(activity.raw());
            for (ActivityField<?> field : activity.type().fields()) {
                sink.consume(activity.get(field));
            }
        }
    }

    /** The baseline: a tree of the page, nothing bound. */
    @Benchmark
    public JsonNode readTree() throws IOException {
        return mapper.readTree(page);
    }

    /** What a program without this library would do: bind the page to classes of its own; no raw bytes. */
    @Benchmark
    public PlainPage databind() throws IOException {
        return mapper.readValue(page, PlainPage.class);
    }

    /** A page as a plain class. */
    public static final class PlainPage {
        public List<PlainActivity> data = List.of();

        @JsonProperty("has_more")
        public boolean hasMore;

        @JsonProperty("first_id")
        public @Nullable String firstId;

        @JsonProperty("last_id")
        public @Nullable String lastId;
    }

    /** An activity as a plain class. */
    public static final class PlainActivity {
        public @Nullable String id;

        @JsonProperty("created_at")
        public @Nullable String createdAt;

        @JsonProperty("organization_id")
        public @Nullable String organizationId;

        @JsonProperty("organization_uuid")
        public @Nullable String organizationUuid;

        public @Nullable String type;

        public @Nullable PlainActor actor;

        @JsonAnySetter
        public Map<String, Object> fields = new LinkedHashMap<>();
    }

    /** An actor as a plain class. */
    public static final class PlainActor {
        public @Nullable String type;

        @JsonProperty("user_id")
        public @Nullable String userId;

        @JsonProperty("email_address")
        public @Nullable String emailAddress;

        @JsonProperty("ip_address")
        public @Nullable String ipAddress;

        @JsonProperty("user_agent")
        public @Nullable String userAgent;

        @JsonAnySetter
        public Map<String, Object> fields = new LinkedHashMap<>();
    }
}
