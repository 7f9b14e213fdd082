package io.compliance4j.internal.resource;

import io.compliance4j.file.FileMetadata;
import io.compliance4j.file.Files;
import io.compliance4j.file.GeneratedFiles;
import io.compliance4j.internal.codec.FileCodec;
import io.compliance4j.internal.http.Api;
import io.compliance4j.internal.http.ApiRequest;
import io.compliance4j.internal.http.Operation;
import io.compliance4j.internal.transfer.Downloads;
import io.compliance4j.transfer.Download;

/** Calls for generated files; those that are stored like uploads are asked for there. */
public final class DefaultGeneratedFiles implements GeneratedFiles {

    private static final String UPLOADED = "claude_file_";

    private final Api api;
    private final Files uploaded;

    public DefaultGeneratedFiles(Api api, Files uploaded) {
        this.api = api;
        this.uploaded = uploaded;
    }

    @Override
    public FileMetadata metadata(String fileId) {
        return fileId.startsWith(UPLOADED)
                ? uploaded.metadata(fileId)
                : api.send(ApiRequest.of(Operation.GET_GENERATED_FILE, fileId), FileCodec.METADATA);
    }

    @Override
    public Download download(String fileId) {
        return fileId.startsWith(UPLOADED)
                ? uploaded.download(fileId)
                : Downloads.content(
                        api,
                        ApiRequest.of(Operation.DOWNLOAD_GENERATED_FILE, fileId),
                        fileId,
                        () -> metadata(fileId).md5());
    }
}
