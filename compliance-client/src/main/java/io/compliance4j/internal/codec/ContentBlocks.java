package io.compliance4j.internal.codec;

import io.compliance4j.chat.ContentBlock;
import io.compliance4j.json.RawJson;
import java.util.List;

/** Reads the parts of messages, which chats and sessions have in common. */
final class ContentBlocks {

    private ContentBlocks() {}

    /** The blocks in that member, in the order received. */
    static List<ContentBlock> read(Fields fields, String member) {
        return fields.objects(member).stream().map(ContentBlocks::block).toList();
    }

    private static ContentBlock block(Fields fields) {
        String type = fields.string("type").orElse("");
        return switch (type) {
            case "text" -> text(fields);
            case "tool_use" -> toolUse(fields);
            case "tool_result" -> toolResult(fields);
            default ->
                ContentBlock.Unknown.builder().type(type).raw(fields.raw()).build();
        };
    }

    /**
     * The blocks of an exported message. They are those of the API, but arguments of tools are JSON instead of a text that
     * holds some, and an answer may be one text; what the export has besides is in the message's bytes.
     */
    static List<ContentBlock> readExported(Fields fields, String member) {
        return fields.objects(member).stream().map(ContentBlocks::exportedBlock).toList();
    }

    private static ContentBlock exportedBlock(Fields fields) {
        String type = fields.string("type").orElse("");
        return switch (type) {
            case "tool_use" ->
                ContentBlock.ToolUse.builder()
                        .from(toolUse(fields))
                        .input(fields.raw().member("input").map(RawJson::toJson).orElse(""))
                        .build();
            case "tool_result" -> {
                List<ContentBlock> answer = fields.string("content")
                        .<List<ContentBlock>>map(text ->
                                List.of(ContentBlock.Text.builder().text(text).build()))
                        .orElseGet(() -> readExported(fields, "content"));
                yield ContentBlock.ToolResult.builder()
                        .from(toolResult(fields))
                        .content(answer)
                        .build();
            }
            default -> block(fields);
        };
    }

    private static ContentBlock text(Fields fields) {
        return ContentBlock.Text.builder()
                .text(fields.string("text").orElse(""))
                .thinkingRedacted(fields.bool("thinking_redacted", false))
                .truncated(fields.bool("truncated", false))
                .build();
    }

    private static ContentBlock.ToolUse toolUse(Fields fields) {
        return ContentBlock.ToolUse.builder()
                .id(fields.string("id"))
                .name(fields.string("name").orElse(""))
                .input(fields.string("input").orElse(""))
                .integrationName(fields.string("integration_name"))
                .mcpServerUrl(fields.string("mcp_server_url"))
                .truncated(fields.bool("truncated", false))
                .build();
    }

    private static ContentBlock.ToolResult toolResult(Fields fields) {
        return ContentBlock.ToolResult.builder()
                .toolUseId(fields.string("tool_use_id"))
                .name(fields.string("name").orElse(""))
                .error(fields.bool("is_error", false))
                .content(read(fields, "content"))
                .integrationName(fields.string("integration_name"))
                .mcpServerUrl(fields.string("mcp_server_url"))
                .truncated(fields.bool("truncated", false))
                .build();
    }
}
