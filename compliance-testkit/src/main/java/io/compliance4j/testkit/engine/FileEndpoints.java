package io.compliance4j.testkit.engine;

import io.compliance4j.testkit.tenant.Artifact;
import io.compliance4j.testkit.tenant.Content;
import io.compliance4j.testkit.tenant.GeneratedFile;
import io.compliance4j.testkit.tenant.StoredFile;
import java.util.List;

/** E15–E21: uploaded files, generated files, artifacts. */
final class FileEndpoints {
    private FileEndpoints() {}

    static FakeResponse file(Call call) {
        call.parameters.refuseUnknown();
        StoredFile file = pathFile(call);
        Content content = file.content();
        String md5 = content == null || file.recordedMd5() != null ? file.recordedMd5() : content.md5();
        List<StoredFile.Place> places = file.places().stream()
                .filter(place -> call.view.showsContentOfChat(place.chatId()))
                .toList();
        return call.json(out -> {
            out.text("id", file.id());
            out.text("filename", file.filename());
            out.text("mime_type", content == null ? null : file.mimeType());
            out.number("size_bytes", content == null ? null : content.size());
            out.text("md5", content == null ? null : md5);
            out.time("created_at", file.createdAt());
            out.strings(
                    "message_ids",
                    places.stream().map(StoredFile.Place::messageId).distinct().toList());
            out.strings(
                    "claude_chat_ids",
                    places.stream().map(StoredFile.Place::chatId).distinct().toList());
        });
    }

    static FakeResponse fileContent(Call call) {
        call.parameters.refuseUnknown();
        StoredFile file = pathFile(call);
        Content content = file.content();
        if (content == null) {
            throw call.errors.noFile(file.id());
        }
        return Downloads.of(call, file.filename(), file.mimeType(), content, true);
    }

    static FakeResponse deleteFile(Call call) {
        call.parameters.refuseUnknown();
        StoredFile file = pathFile(call);
        if (!call.tenant.deleteFile(file.id())) {
            throw call.errors.noFile(file.id());
        }
        return call.deleted(file.id(), "claude_file_deleted");
    }

    private static StoredFile pathFile(Call call) {
        String id = call.match.parameter(0);
        return call.tenant.files().find(id).filter(call.view::shows).orElseThrow(() -> call.errors.noFile(id));
    }

    static FakeResponse generatedFile(Call call) {
        call.parameters.refuseUnknown();
        String id = call.match.parameter(0);
        GeneratedFile file = call.tenant
                .generatedFiles()
                .find(id)
                .filter(call.view::shows)
                .orElseThrow(() -> call.errors.noGeneratedFile(id));
        Content content = file.content();
        return call.json(out -> {
            out.text("id", file.id());
            out.text("claude_chat_id", file.chatId());
            out.time("created_at", file.createdAt());
            out.text("filename", file.filename());
            out.text("mime_type", file.mimeType());
            out.number("size_bytes", content == null ? null : content.size());
            out.text("md5", content == null ? null : content.md5());
        });
    }

    static FakeResponse generatedFileContent(Call call) {
        call.parameters.refuseUnknown();
        String id = call.match.parameter(0);
        GeneratedFile file = call.tenant
                .generatedFiles()
                .find(id)
                .filter(call.view::shows)
                .orElseThrow(() -> call.errors.noGeneratedFileContent(id));
        Content content = file.content();
        if (content == null) {
            throw call.errors.noGeneratedFileContent(id);
        }
        return Downloads.of(call, file.filename(), file.mimeType(), content, true);
    }

    static FakeResponse artifact(Call call) {
        call.parameters.refuseUnknown();
        Artifact artifact = pathArtifact(call);
        Artifact.Version version = pathVersion(call, artifact);
        return call.json(out -> {
            out.text("id", artifact.id());
            out.text("version_id", version.id());
            out.text("claude_chat_id", artifact.chatId());
            out.time("created_at", version.createdAt());
            out.text("title", version.title());
            out.text("artifact_type", version.type());
            out.number("size_bytes", version.content().size());
            out.text("md5", version.content().md5());
        });
    }

    static FakeResponse artifactContent(Call call) {
        call.parameters.refuseUnknown();
        Artifact.Version version = pathVersion(call, pathArtifact(call));
        if (call.is(OlderBehavior.ARTIFACT_CONTENT_AS_TEXT)) {
            return FakeResponse.of(
                    200, Call.headers("content-type", "text/plain; charset=utf-8"), Body.streamed(version.content()));
        }
        return call.json(out -> {
            out.text("content", version.content().readText());
            out.text("title", version.title());
            out.text("artifact_type", version.type());
        });
    }

    private static Artifact pathArtifact(Call call) {
        String id = call.match.parameter(0);
        return call.tenant
                .artifactOfVersion(id)
                .filter(artifact -> call.view.showsContentOfChat(artifact.chatId()))
                .orElseThrow(() -> call.errors.noArtifactVersion(id));
    }

    private static Artifact.Version pathVersion(Call call, Artifact artifact) {
        String id = call.match.parameter(0);
        return artifact.versions().stream()
                .filter(version -> version.id().equals(id))
                .findFirst()
                .orElseThrow(() -> call.errors.noArtifactVersion(id));
    }
}
