package io.compliance4j.dlp.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs {@link ScanBenchmark} and writes speeds and ratios of that one run as JSON: the argument names the file. */
public final class ScanRatios {
    private ScanRatios() {}

    public static void main(String[] arguments) throws RunnerException, IOException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(ScanBenchmark.class.getName())
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
        Map<String, Double> time = new TreeMap<>();
        double allocated = 0;
        for (RunResult result : results) {
            String name = result.getParams().getBenchmark();
            String method = name.substring(name.lastIndexOf('.') + 1);
            time.put(method, result.getPrimaryResult().getScore());
            if (method.equals("compliance4jOneCleanMessage")) {
                allocated = Objects.requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm"))
                        .getScore();
            }
        }
        Map<String, Double> speeds = new TreeMap<>();
        time.forEach((name, milliseconds) -> {
            if (!name.equals("compliance4jOneCleanMessage")) {
                speeds.put(name, ScanBenchmark.CHARACTERS / 1e3 / milliseconds);
            }
        });
        double ours = speeds.getOrDefault("compliance4j", Double.NaN);
        Map<String, Double> ratios = new LinkedHashMap<>();
        ratios.put("to one-by-one java.util.regex", ours / speeds.getOrDefault("regexOneByOne", Double.NaN));
        ratios.put("to Hyperscan and verify", ours / speeds.getOrDefault("hyperscanThenRegex", Double.NaN));
        ratios.put("to one table look-up a byte", ours / speeds.getOrDefault("ceilingTableLookup", Double.NaN));
        ratios.put("to the sum of all bytes", ours / speeds.getOrDefault("ceilingByteSum", Double.NaN));
        ratios.put(
                "dense to clean",
                speeds.getOrDefault("compliance4jDense", Double.NaN)
                        / speeds.getOrDefault("compliance4jClean", Double.NaN));
        ratios.put("twice the detectors", speeds.getOrDefault("compliance4jTwiceTheDetectors", Double.NaN) / ours);
        ratios.put("two threads to one", 2 * speeds.getOrDefault("compliance4jTwoThreads", Double.NaN) / ours);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("million characters a second", speeds);
        document.put("ratios", ratios);
        document.put("clean 200-character message, ns", time.getOrDefault("compliance4jOneCleanMessage", Double.NaN));
        document.put("clean 200-character message, bytes allocated", allocated);
        ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        json.writeValue(
                Path.of(arguments.length > 0 ? arguments[0] : "target/scan-benchmark.json")
                        .toFile(),
                document);
        System.out.println(json.writeValueAsString(document));
    }
}
