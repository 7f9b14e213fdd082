package io.compliance4j.internal.resource;

import io.compliance4j.file.FileMetadata;
import io.compliance4j.file.Files;
import io.compliance4j.internal.codec.FileCodec;
import io.compliance4j.internal.http.Api;
import io.compliance4j.internal.http.ApiRequest;
import io.compliance4j.internal.http.Operation;
import io.compliance4j.internal.transfer.Downloads;
import io.compliance4j.transfer.Download;

/** Calls for uploaded files. */
public final class DefaultFiles implements Files {

    private final Api api;

    public DefaultFiles(Api api) {
        this.api = api;
    }

    @Override
    public FileMetadata metadata(String fileId) {
        return api.send(ApiRequest.of(Operation.GET_FILE, fileId), FileCodec.METADATA);
    }

    @Override
    public Download download(String fileId) {
        return Downloads.content(
                api,
                ApiRequest.of(Operation.DOWNLOAD_FILE, fileId),
                fileId,
                () -> metadata(fileId).md5());
    }
}
