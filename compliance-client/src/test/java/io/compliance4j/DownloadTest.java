package io.compliance4j;

import static io.compliance4j.support.ScriptedTransport.error;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.compliance4j.error.ContentUnavailableException;
import io.compliance4j.error.ServerException;
import io.compliance4j.error.TransferException;
import io.compliance4j.error.TransferException.Kind;
import io.compliance4j.internal.http.ApiRequest;
import io.compliance4j.internal.http.Operation;
import io.compliance4j.internal.transfer.Downloads;
import io.compliance4j.internal.transfer.TextContent;
import io.compliance4j.support.RawServer;
import io.compliance4j.support.ScriptedTransport;
import io.compliance4j.support.VirtualTime;
import io.compliance4j.transfer.Download;
import io.compliance4j.transfer.DownloadedFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownloadTest {

    private static final String HELLO_MD5 = "5d41402abc4b2a76b9719d911017c592";
    private static final String HELLO_MD5_HEADER = "content-md5: XUFAKrxLKna5cZ2REBfFkg==";
    private static final String HELLO_SHA256 = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";
    private static final String NAME = "content-disposition: attachment; filename*=utf-8''launch%20brief.pdf";

    @TempDir
    private Path directory;

    private final VirtualTime time = new VirtualTime();
    private final ScriptedTransport transport = new ScriptedTransport();
    private final ComplianceClient client = ComplianceClient.builder()
            .apiKey(ApiKey.of("sk-ant-" + "api01-test"))
            .transport(transport)
            .maxConcurrentRequests(1)
            .clock(time)
            .sleeper(time)
            .build();

    @AfterEach
    void close() {
        client.close();
    }

    private Download file(Supplier<Optional<String>> recordedMd5) {
        return Downloads.content(
                client.api(), ApiRequest.of(Operation.DOWNLOAD_FILE, "claude_file_1"), "claude_file_1", recordedMd5);
    }

    private static Optional<String> notToBeAsked() {
        throw new AssertionError("the metadata costs a request");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> list = Files.list(directory)) {
            return list.toList();
        }
    }

    @Test
    void toAFile() throws IOException {
        transport.then(200, "hello", HELLO_MD5_HEADER, NAME, "content-type: application/pdf");
        DownloadedFile saved = file(DownloadTest::notToBeAsked).toFile(directory.resolve("brief.pdf"));
        assertThat(saved.path()).isEqualTo(directory.resolve("brief.pdf")).hasContent("hello");
        assertThat(saved.size()).isEqualTo(5);
        assertThat(saved.md5()).isEqualTo(HELLO_MD5);
        assertThat(saved.sha256()).isEqualTo(HELLO_SHA256);
        assertThat(saved.digestVerified()).isTrue();
        assertThat(saved.mediaType()).contains("application/pdf");
        assertThat(saved.serverFileName()).contains("launch brief.pdf");
        assertThat(saved.toString()).doesNotContain("launch");
        assertThat(files()).hasSize(1);
    }

    @Test
    void toADirectoryThatIsMissing() throws IOException {
        transport.then(200, "hello", "content-disposition: attachment; filename*=utf-8''..%2F..%2Fetc%2Fpasswd");
        DownloadedFile saved = file(Optional::empty).toDirectory(directory.resolve("a/b"));
        assertThat(saved.path())
                .isEqualTo(directory.resolve("a/b/claude_file_1_passwd"))
                .hasContent("hello");
        assertThat(saved.digestVerified()).isFalse();
    }

    @Test
    void theRecordedDigestIsAskedForWhereTheAnswerHasNone() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        transport.then(200, "hello").then(200, "metadata");
        DownloadedFile saved = file(() -> {
                    asked.incrementAndGet();
                    // A call of its own: the only slot of the client has to be free again by now.
                    client.api().send(ApiRequest.of(Operation.GET_FILE, "claude_file_1"), r -> "");
                    return Optional.of(HELLO_MD5.toUpperCase(Locale.ROOT));
                })
                .toFile(directory.resolve("x"));
        assertThat(saved.digestVerified()).isTrue();
        assertThat(asked).hasValue(1);
    }

    @Test
    void theHeaderWinsOverTheRecordedDigest() throws IOException {
        transport.then(200, "hello", HELLO_MD5_HEADER);
        assertThat(file(() -> Optional.of("0".repeat(32)))
                        .toFile(directory.resolve("x"))
                        .digestVerified())
                .isTrue();
    }

    @Test
    void aDigestThatDoesNotMatchIsFetchedAgain() throws IOException {
        transport.then(200, "hellO", HELLO_MD5_HEADER).then(200, "hello", HELLO_MD5_HEADER);
        DownloadedFile saved = file(DownloadTest::notToBeAsked).toFile(directory.resolve("x"));
        assertThat(saved.path()).hasContent("hello");
        assertThat(transport.requests()).hasSize(2);
    }

    @Test
    void aDigestThatNeverMatchesLeavesNothing() throws IOException {
        transport.then(200, "hellO", HELLO_MD5_HEADER);
        TransferException mismatch = catchThrowableOfType(
                TransferException.class, () -> file(DownloadTest::notToBeAsked).toFile(directory.resolve("x")));
        assertThat(mismatch.kind()).isEqualTo(Kind.DIGEST_MISMATCH);
        assertThat(transport.requests()).hasSize(5);
        assertThat(files()).isEmpty();
    }

    @Test
    void aFailureOfTheMetadataIsNotTakenForOneOfTheContent() throws IOException {
        transport.then(200, "hello").then(500, "", "x-should-retry: false");
        assertThatThrownBy(() -> file(() -> {
                            client.api().send(ApiRequest.of(Operation.GET_FILE, "claude_file_1"), r -> "");
                            return Optional.empty();
                        })
                        .toFile(directory.resolve("x")))
                .isInstanceOf(ServerException.class);
        assertThat(transport.requests()).hasSize(2);
        assertThat(files()).isEmpty();
    }

    @Test
    void brokenTransfersAreRepeatedAndLeaveNothingBehind() throws IOException {
        try (RawServer server = new RawServer();
                ComplianceClient onTheWire = ComplianceClient.builder()
                        .apiKey(ApiKey.of("sk-ant-" + "api01-test"))
                        .baseUri(server.uri())
                        .sleeper(time)
                        .build()) {
            server.then(wire -> wire.send("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3\r\nhel\r\n"));
            server.then(wire ->
                    wire.send("HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nhel").reset());
            server.then(200, "hello", HELLO_MD5_HEADER);
            Download download = Downloads.content(
                    onTheWire.api(),
                    ApiRequest.of(Operation.DOWNLOAD_FILE, "claude_file_1"),
                    "claude_file_1",
                    Optional::empty);
            assertThat(download.toFile(directory.resolve("x")).path()).hasContent("hello");
            assertThat(server.requests()).hasSize(3);
            assertThat(files()).hasSize(1);
        }
    }

    @Test
    void anExistingFileIsNeverTouched() throws IOException {
        Path file = Files.writeString(directory.resolve("x"), "mine");
        transport.then(200, "hello");
        assertThatThrownBy(() -> file(Optional::empty).toFile(file)).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(file).hasContent("mine");
        assertThat(transport.requests()).hasSize(1);
        assertThat(files()).hasSize(1);
    }

    @Test
    void aFileThatAppearsMeanwhileIsNeverTouched() throws IOException {
        Path file = directory.resolve("x");
        transport.then(200, "hello");
        assertThatThrownBy(() -> file(() -> {
                            write(file);
                            return Optional.empty();
                        })
                        .toFile(file))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(file).hasContent("mine");
        assertThat(files()).hasSize(1);
    }

    private static void write(Path file) {
        try {
            Files.writeString(file, "mine");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aFileSystemThatRefusesIsNotAskedAgain() {
        transport.then(200, "hello");
        assertThatThrownBy(() -> file(Optional::empty).toFile(directory.resolve("missing/x")))
                .isInstanceOf(NoSuchFileException.class);
        assertThat(transport.requests()).hasSize(1);
    }

    @Test
    void theCeilingHoldsAndLeavesNothing() throws IOException {
        transport.then(200, "hello");
        TransferException large = catchThrowableOfType(
                TransferException.class, () -> file(Optional::empty).maxBytes(4).toFile(directory.resolve("x")));
        assertThat(large.kind()).isEqualTo(Kind.TOO_LARGE);
        assertThat(transport.requests()).hasSize(1);
        assertThat(files()).isEmpty();
        assertThat(file(Optional::empty)
                        .maxBytes(5)
                        .toFile(directory.resolve("x"))
                        .size())
                .isEqualTo(5);
    }

    @Test
    void toAStream() throws IOException {
        transport.then(503, "").then(200, "hello", HELLO_MD5_HEADER);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(file(DownloadTest::notToBeAsked).toStream(out)).isEqualTo(5);
        assertThat(out.toString(UTF_8)).isEqualTo("hello");
    }

    @Test
    void aStreamThatHasSeenBytesIsNotWrittenTwice() {
        transport.then(200, "hellO", HELLO_MD5_HEADER);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> file(DownloadTest::notToBeAsked).toStream(out)).isInstanceOf(TransferException.class);
        assertThat(out.size()).isEqualTo(5);
        assertThat(transport.requests()).hasSize(1);
    }

    @Test
    void aStreamThatFailsIsNotWrittenTwice() {
        transport.then(200, "hello");
        IOException full = new IOException("No space left on device");
        OutputStream out = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw full;
            }
        };
        assertThatThrownBy(() -> file(Optional::empty).toStream(out)).isSameAs(full);
        assertThat(transport.requests()).hasSize(1);
    }

    @Test
    void opened() throws IOException {
        transport.then(200, "hello", HELLO_MD5_HEADER);
        try (InputStream in = file(DownloadTest::notToBeAsked).open()) {
            // The slot is free while the stream is read.
            client.api().send(ApiRequest.of(Operation.LIST_ACTIVITIES), r -> "");
            assertThat(in.readAllBytes()).asString(UTF_8).isEqualTo("hello");
            assertThat(in.read()).isEqualTo(-1);
        }
    }

    @Test
    void anOpenedStreamEndsWithTheMismatch() throws IOException {
        transport.then(200, "hellO", HELLO_MD5_HEADER);
        try (InputStream in = file(DownloadTest::notToBeAsked).open()) {
            assertThat(in.readNBytes(5)).asString(UTF_8).isEqualTo("hellO");
            TransferException mismatch = catchThrowableOfType(TransferException.class, in::read);
            assertThat(mismatch.kind()).isEqualTo(Kind.DIGEST_MISMATCH);
        }
    }

    @Test
    void aContentThatIsGone() {
        transport.then(404, error("not_found_error", "Generated file content not found: 'claude_gen_file_1'"));
        Download gone = Downloads.content(
                client.api(),
                ApiRequest.of(Operation.DOWNLOAD_GENERATED_FILE, "claude_gen_file_1"),
                "claude_gen_file_1",
                Optional::empty);
        assertThatThrownBy(() -> gone.toFile(directory.resolve("x"))).isInstanceOf(ContentUnavailableException.class);
    }

    @Test
    void textOutOfJson() throws IOException {
        Supplier<TextContent> text = () ->
                new TextContent("hello", Optional.of("a/b.md"), Optional.of("text/markdown"), Optional.of(HELLO_MD5));
        DownloadedFile saved = Downloads.text("claude_artifact_1", text).toDirectory(directory);
        assertThat(saved.path())
                .isEqualTo(directory.resolve("claude_artifact_1_b.md"))
                .hasContent("hello");
        assertThat(saved.digestVerified()).isTrue();
        try (InputStream in = Downloads.text("claude_artifact_1", text).open()) {
            assertThat(in.readAllBytes()).hasSize(5);
        }
        assertThat(text.get().toString()).doesNotContain("hello").doesNotContain("b.md");
    }

    @Test
    void textThatIsNotWhatWasRecorded() throws IOException {
        Download wrong = Downloads.text(
                "claude_artifact_1",
                () -> new TextContent("hellO", Optional.empty(), Optional.empty(), Optional.of(HELLO_MD5)));
        assertThatThrownBy(() -> wrong.toFile(directory.resolve("x"))).isInstanceOf(TransferException.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void nothingIsRequestedBeforeItIsAskedFor() {
        assertThat(file(Optional::empty).maxBytes(3).toString()).isEqualTo("Download[claude_file_1]");
        assertThat(transport.requests()).isEmpty();
    }
}
