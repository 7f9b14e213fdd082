package io.compliance4j.internal.resource;

import io.compliance4j.activity.Activity;
import io.compliance4j.activity.ActivityQuery;
import io.compliance4j.http.ResponseInfo;
import io.compliance4j.internal.http.Api;
import io.compliance4j.internal.http.ApiRequest;
import io.compliance4j.internal.http.Response;
import io.compliance4j.internal.http.ResponseHandler;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Executor;

/**
 * A program that walks a whole feed and prints what it saw and the most heap it used, a tenth of the way at a time. Run
 * by {@link FeedWalkTest} in a JVM of its own with a small heap.
 */
final class FeedWalk {

    private FeedWalk() {}

    public static void main(String[] args) {
        int expected = Integer.parseInt(args[1]);
        int tenth = expected / 10;
        int seen = 0;
        int malformed = 0;
        long bytes = 0;
        for (Activity activity : new DefaultActivities(new BareApi(URI.create(args[0])))
                .list(ActivityQuery.builder().build())) {
            seen++;
            malformed += activity.malformed() ? 1 : 0;
            bytes += activity.raw().size();
            if (seen % tenth == 0) {
                System.out.println("peak " + seen + " " + peak());
            }
        }
        System.out.println("seen " + seen + " " + malformed + " " + bytes);
    }

    /** Sum of the peaks of the heap's pools since the last call: an upper bound of what was in use at once. */
    private static long peak() {
        long sum = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP) {
                sum += pool.getPeakUsage().getUsed();
                pool.resetPeakUsage();
            }
        }
        return sum;
    }

    /** Requests over a socket with nothing around them, so that what is measured is paging and decoding. */
    private static final class BareApi implements Api {

        private final HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        private final URI base;

        BareApi(URI base) {
            this.base = base;
        }

        @Override
        public <T> T send(ApiRequest request, ResponseHandler<T> handler) {
            try {
                var answer = http.send(HttpRequest.newBuilder(request.uri(base)).build(), BodyHandlers.ofInputStream());
                ResponseInfo info = new ResponseInfo(answer.statusCode(), null, null, null);
                try (Response response = new Response(info, Map.of(), answer.body())) {
                    return handler.handle(response);
                }
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public boolean strictRequests() {
            return true;
        }

        @Override
        public Clock clock() {
            return Clock.systemUTC();
        }

        @Override
        public Executor executor() {
            return Runnable::run;
        }
    }
}
