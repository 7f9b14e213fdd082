package io.compliance4j.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compiles every Java block of the README and of {@code docs}, but for the testkit's guide, which the testkit compiles
 * itself, without the client in reach. A block that is no whole class becomes the body of a method
 * that has a {@code client}, a {@code dataSource} and a {@code siem} to send lines to.
 */
class DocumentedCodeTest {

    private static final Path ROOT = Path.of("..");

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```java\\n(.*?)^```$");

    private static final String IMPORTS = Stream.of(
                    "io.compliance4j",
                    "io.compliance4j.activity",
                    "io.compliance4j.artifact",
                    "io.compliance4j.chat",
                    "io.compliance4j.claudeexport",
                    "io.compliance4j.collect",
                    "io.compliance4j.deletion",
                    "io.compliance4j.dlp",
                    "io.compliance4j.dlp.store",
                    "io.compliance4j.dlp.tenant",
                    "io.compliance4j.error",
                    "io.compliance4j.event",
                    "io.compliance4j.file",
                    "io.compliance4j.http",
                    "io.compliance4j.json",
                    "io.compliance4j.organization",
                    "io.compliance4j.paging",
                    "io.compliance4j.project",
                    "io.compliance4j.session",
                    "io.compliance4j.transfer",
                    "io.compliance4j.testkit",
                    "java.io",
                    "java.net",
                    "java.nio.file",
                    "java.sql",
                    "java.time",
                    "java.util",
                    "java.util.concurrent",
                    "java.util.stream",
                    "javax.net.ssl",
                    "org.junit.jupiter.api",
                    "org.junit.jupiter.api.extension")
            .map(name -> "import " + name + ".*;\n")
            .reduce("import java.nio.file.Files;\n", String::concat);

    @TempDir
    Path classes;

    @TestFactory
    Stream<DynamicTest> every_java_block_compiles() throws IOException {
        List<Path> pages;
        try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
            pages = Stream.concat(docs, Stream.of(ROOT.resolve("README.md")))
                    .filter(page -> page.toString().endsWith(".md") && !page.endsWith("testkit.md"))
                    .sorted()
                    .toList();
        }
        return pages.stream().flatMap(this::blocks);
    }

    private Stream<DynamicTest> blocks(Path page) {
        String text = read(page);
        Matcher block = BLOCK.matcher(text);
        return block.results().map(found -> {
            long line = text.substring(0, found.start()).lines().count() + 1;
            return DynamicTest.dynamicTest(
                    page.getFileName() + ":" + line, () -> compile(found.group(1), page.getFileName() + ":" + line));
        });
    }

    private void compile(String code, String where) {
        boolean whole = code.contains("\nimport ") || code.startsWith("import ") || code.startsWith("package ");
        String name = whole
                ? Pattern.compile("(?:class|interface|record|enum) (\\w+)")
                        .matcher(code)
                        .results()
                        .findFirst()
                        .orElseThrow()
                        .group(1)
                : "Block";
        String unit = whole
                ? code
                : IMPORTS + "class Block { static ComplianceClient client; static javax.sql.DataSource dataSource;"
                        + " interface Siem { void send(String line); void flush(); } static Siem siem;"
                        + " static void run() throws Exception {\n" + code + "\n}}\n";
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        boolean compiled = compiler.getTask(
                        complaints,
                        null,
                        null,
                        List.of("-proc:none", "-d", classes.toString(), "--release", "17"),
                        null,
                        List.of(new Source(name, unit)))
                .call();
        assertThat(compiled).as("%s%n%s", where, complaints).isTrue();
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + page, e);
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String code;

        Source(String name, String code) {
            super(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE);
            this.code = code;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return code;
        }
    }
}
