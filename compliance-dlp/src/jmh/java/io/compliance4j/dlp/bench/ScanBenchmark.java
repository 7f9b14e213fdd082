package io.compliance4j.dlp.bench;

import com.gliwka.hyperscan.wrapper.CompileErrorException;
import com.gliwka.hyperscan.wrapper.Database;
import com.gliwka.hyperscan.wrapper.Expression;
import com.gliwka.hyperscan.wrapper.ExpressionFlag;
import com.gliwka.hyperscan.wrapper.Match;
import com.gliwka.hyperscan.wrapper.Scanner;
import io.compliance4j.dlp.Detector;
import io.compliance4j.dlp.DetectorCatalog;
import io.compliance4j.dlp.DlpScanner;
import io.compliance4j.dlp.Severity;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** Each call reads one million characters of chat; {@link ScanRatios} turns the times into ratios. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class ScanBenchmark {
    static final int CHARACTERS = 1_000_000;
    private static final long SEED = 7;

    /** What all threads share. */
    @State(Scope.Benchmark)
    public static class Texts {
        final List<String> chat = ChatCorpus.messages(CHARACTERS, SEED, 0.05);
        final List<String> clean = ChatCorpus.messages(CHARACTERS, SEED, 0);
        final List<String> dense = ChatCorpus.messages(CHARACTERS, SEED, 0.5);
        final byte[] bytes = String.join("\n", chat).getBytes(StandardCharsets.UTF_8);
        final short[] table = new short[64 * 256];
        final String message =
                "Could you please review the plan for the new office before the meeting on Thursday? The team has 14 open questions"
                        + " about budget, travel and the 2nd release, and the customer would like an answer soon.";
        final DlpScanner standard = DlpScanner.standard();
        final DlpScanner doubled = doubled();

        private static DlpScanner doubled() {
            DlpScanner.Builder builder = DlpScanner.builder().addStandard();
            for (int i = 0; i < DetectorCatalog.all().size(); i++) {
                String prefix = new String(new char[] {(char) ('a' + i % 26), (char) ('a' + i / 26), 'q'});
                builder.add(Detector.regex("dummy_" + i, prefix + "_[A-Za-z0-9]{24,40}", Severity.LOW));
            }
            return builder.build();
        }

        @Setup(Level.Trial)
        public void fill() {
            for (int i = 0; i < table.length; i++) {
                table[i] = (short) ((i * 31 % 64) << 8);
            }
        }
    }

    /** Engines that are not thread-safe. */
    @State(Scope.Thread)
    public static class Others {
        private final List<Pattern> patterns = FortyRules.patterns();
        final Matcher[] matchers = patterns.stream().map(p -> p.matcher("")).toArray(Matcher[]::new);
        private final Scanner scanner = new Scanner();
        private final Database database = compile();

        private static Database compile() {
            List<Expression> expressions = new ArrayList<>();
            for (int i = 0; i < FortyRules.EXPRESSIONS.size(); i++) {
                String expression = FortyRules.EXPRESSIONS.get(i);
                EnumSet<ExpressionFlag> flags = EnumSet.of(ExpressionFlag.SINGLEMATCH);
                if (expression.startsWith("(?i)")) {
                    expression = expression.substring(4);
                    flags.add(ExpressionFlag.CASELESS);
                }
                expressions.add(new Expression(expression, flags, i));
            }
            try {
                return Database.compile(expressions);
            } catch (CompileErrorException e) {
                throw new IllegalStateException(e);
            }
        }

        @Setup(Level.Trial)
        public void allocate() {
            scanner.allocScratch(database);
        }

        @TearDown(Level.Trial)
        public void free() throws java.io.IOException {
            scanner.close();
            database.close();
        }
    }

    private static int scan(DlpScanner scanner, List<String> messages) {
        int found = 0;
        for (String message : messages) {
            found += scanner.scan(message).size();
        }
        return found;
    }

    @Benchmark
    public int compliance4j(Texts texts) {
        return scan(texts.standard, texts.chat);
    }

    /** Two threads on two cores leave the compiler little time, so that it takes them long to get warm. */
    @Benchmark
    @Threads(2)
    @Warmup(iterations = 25, time = 1)
    public int compliance4jTwoThreads(Texts texts) {
        return scan(texts.standard, texts.chat);
    }

    @Benchmark
    public int compliance4jClean(Texts texts) {
        return scan(texts.standard, texts.clean);
    }

    @Benchmark
    public int compliance4jDense(Texts texts) {
        return scan(texts.standard, texts.dense);
    }

    @Benchmark
    public int compliance4jTwiceTheDetectors(Texts texts) {
        return scan(texts.doubled, texts.chat);
    }

    @Benchmark
    @OutputTimeUnit(TimeUnit.NANOSECONDS)
    public int compliance4jOneCleanMessage(Texts texts) {
        return texts.standard.scan(texts.message).size();
    }

    @Benchmark
    public int regexOneByOne(Texts texts, Others others) {
        int found = 0;
        for (String message : texts.chat) {
            for (Matcher matcher : others.matchers) {
                matcher.reset(message);
                while (matcher.find()) {
                    found++;
                }
            }
        }
        return found;
    }

    @Benchmark
    public int hyperscanThenRegex(Texts texts, Others others) {
        int found = 0;
        for (String message : texts.chat) {
            BitSet seen = new BitSet();
            for (Match match : others.scanner.scan(others.database, message)) {
                int rule = match.getMatchedExpression().getId();
                if (!seen.get(rule)) {
                    seen.set(rule);
                    Matcher matcher = others.matchers[rule].reset(message);
                    while (matcher.find()) {
                        found++;
                    }
                }
            }
        }
        return found;
    }

    @Benchmark
    public int ceilingByteSum(Texts texts) {
        int sum = 0;
        for (byte b : texts.bytes) {
            sum += b;
        }
        return sum;
    }

    @Benchmark
    public int ceilingTableLookup(Texts texts) {
        int state = 0;
        for (byte b : texts.bytes) {
            state = texts.table[state + (b & 255)];
        }
        return state;
    }
}
