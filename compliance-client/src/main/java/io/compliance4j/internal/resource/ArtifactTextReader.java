package io.compliance4j.internal.resource;

import io.compliance4j.artifact.ArtifactContent;
import io.compliance4j.artifact.ArtifactVersion;
import io.compliance4j.error.TransferException;
import io.compliance4j.internal.codec.ArtifactCodec;
import io.compliance4j.internal.http.Response;
import io.compliance4j.internal.http.ResponseHandler;
import io.compliance4j.json.RawJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the text of an artifact, which the service sends inside a JSON object or bare.
 *
 * <p>The MD5 of the version decides between the two where both are possible: an artifact may itself be a JSON object
 * with a member named like the one that would hold its text.
 */
final class ArtifactTextReader implements ResponseHandler<ArtifactContent> {

    private final ArtifactVersion version;

    ArtifactTextReader(ArtifactVersion version) {
        this.version = version;
    }

    @Override
    public ArtifactContent handle(Response response) throws IOException {
        byte[] body = response.body().readAllBytes();
        Optional<String> wrapped = mayBeJson(response) ? ArtifactCodec.wrappedText(body) : Optional.empty();
        if (wrapped.isPresent() && hasMd5(wrapped.get().getBytes(StandardCharsets.UTF_8))) {
            return ArtifactContent.builder()
                    .version(version)
                    .text(wrapped.get())
                    .raw(RawJson.of(body))
                    .build();
        }
        if (hasMd5(body)) {
            return ArtifactContent.builder()
                    .version(version)
                    .text(new String(body, StandardCharsets.UTF_8))
                    .build();
        }
        throw new TransferException(
                "The text of " + version.versionId() + " does not have the MD5 of its metadata. Fetch it again; if it"
                        + " stays so, take the stored text to be damaged.",
                TransferException.Kind.DIGEST_MISMATCH,
                null);
    }

    private static boolean mayBeJson(Response response) {
        return response.header("content-type")
                .map(type -> type.toLowerCase(Locale.ROOT).contains("json"))
                .orElse(true);
    }

    private boolean hasMd5(byte[] text) {
        return version.md5().map(md5 -> md5.equalsIgnoreCase(md5(text))).orElse(true);
    }

    private static String md5(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has MD5", e);
        }
    }
}
