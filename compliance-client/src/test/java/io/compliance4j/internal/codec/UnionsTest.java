package io.compliance4j.internal.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.compliance4j.chat.ChatMessage;
import io.compliance4j.chat.ContentBlock;
import io.compliance4j.chat.MessageRole;
import io.compliance4j.http.ResponseInfo;
import io.compliance4j.internal.http.Response;
import io.compliance4j.internal.paging.PageReader;
import io.compliance4j.json.RawJson;
import io.compliance4j.organization.OrganizationRole;
import io.compliance4j.organization.OrganizationSettings;
import io.compliance4j.organization.ProvisioningMode;
import io.compliance4j.organization.RetentionPeriod;
import io.compliance4j.organization.Setting;
import io.compliance4j.project.Collaborator;
import io.compliance4j.project.ProjectAttachment;
import io.compliance4j.session.LocalSessionMessage;
import io.compliance4j.session.ProductSurface;
import io.compliance4j.session.Provenance;
import io.compliance4j.session.UnavailableReason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** The open unions and vocabularies: what is known, what is new, what says nothing of its kind. */
class UnionsTest {

    private static final ResponseInfo RESPONSE = new ResponseInfo(200, "req_1", null, null);
    private static final String IDENTITY = "\"id\":\"i\",\"created_at\":\"2026-11-20T10:00:00Z\",";

    @Test
    void contentBlocks() {
        ChatMessage message = message("[{\"type\":\"text\",\"text\":\"hi\",\"thinking_redacted\":true},"
                + "{\"type\":\"tool_use\",\"id\":\"toolu_1\",\"name\":\"search\",\"input\":\"{}\",\"truncated\":false},"
                + "{\"type\":\"tool_result\",\"tool_use_id\":\"toolu_1\",\"name\":\"search\",\"is_error\":true,"
                + "\"content\":[{\"type\":\"text\",\"text\":\"a\"},{\"type\":\"image\", \"n\":1}]},"
                + "{\"type\":\"video\", \"url\":\"u\"},{\"text\":\"no kind\"},{\"type\":5},null,7,\"bare\"]");

        assertThat(message.content())
                .containsExactly(
                        ContentBlock.Text.builder()
                                .text("hi")
                                .thinkingRedacted(true)
                                .build(),
                        ContentBlock.ToolUse.builder()
                                .id("toolu_1")
                                .name("search")
                                .input("{}")
                                .build(),
                        ContentBlock.ToolResult.builder()
                                .toolUseId("toolu_1")
                                .name("search")
                                .error(true)
                                .addContent(
                                        ContentBlock.Text.builder().text("a").build(),
                                        unknownBlock("image", "{\"type\":\"image\", \"n\":1}"))
                                .build(),
                        unknownBlock("video", "{\"type\":\"video\", \"url\":\"u\"}"),
                        unknownBlock("", "{\"text\":\"no kind\"}"),
                        unknownBlock("", "{\"type\":5}"));
        assertThat(message.content())
                .filteredOn(ContentBlock.Unknown.class::isInstance)
                .extracting(block -> ((ContentBlock.Unknown) block).raw().toJson())
                .containsExactly("{\"type\":\"video\", \"url\":\"u\"}", "{\"text\":\"no kind\"}", "{\"type\":5}");
    }

    private record Search(String query, int limit) {}

    @Test
    void toolInputIsParsedOnlyWhenItIsWhole() {
        ContentBlock.ToolUse whole = ContentBlock.ToolUse.builder()
                .name("search")
                .input("{\"query\": \"launch\", \"limit\": 5, \"new\": 1}")
                .build();
        ContentBlock.ToolUse cut = ContentBlock.ToolUse.builder()
                .name("search")
                .input("{\"query\": \"planted")
                .truncated(true)
                .build();
        ContentBlock.ToolUse other =
                ContentBlock.ToolUse.builder().name("x").input("planted").build();

        assertThat(whole.inputJson().string("query")).contains("launch");
        assertThat(whole.inputAs(Search.class)).isEqualTo(new Search("launch", 5));
        assertThat(cut.input()).isEqualTo("{\"query\": \"planted");
        assertThatThrownBy(cut::inputJson)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cut by the server")
                .hasMessageContaining("toolUseInputMaxChars(-1)")
                .hasMessageNotContaining("planted");
        assertThatThrownBy(() -> other.inputAs(Search.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not JSON")
                .hasMessageNotContaining("planted");
        assertThatThrownBy(() -> whole.inputAs(Integer.class)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void settings() throws IOException {
        OrganizationSettings settings =
                settings("[{\"type\":\"boolean\",\"name\":\"web_search_enabled\",\"value\":true},"
                        + "{\"type\":\"integer\",\"name\":\"account_session_duration_seconds\",\"value\":null},"
                        + "{\"type\":\"integer\",\"name\":\"n\",\"value\":43200},"
                        + "{\"type\":\"string\",\"name\":\"s\",\"value\":\"v\"},"
                        + "{\"type\":\"string_list\",\"name\":\"l\",\"value\":[\"a\",null,4,\"b\"]},"
                        + "{\"type\":\"provisioning_mode\",\"name\":\"sso_provisioning_mode\",\"value\":\"new_mode\"},"
                        + "{\"type\":\"colour\",\"name\":\"c\",\"value\":{\"r\":1}},"
                        + "{\"type\":\"boolean\",\"name\":\"b\",\"value\":\"yes\"},"
                        + "{\"value\":1},{}]");

        assertThat(settings.settings())
                .containsExactly(
                        Setting.Flag.builder()
                                .name("web_search_enabled")
                                .enabled(true)
                                .build(),
                        Setting.WholeNumber.builder()
                                .name("account_session_duration_seconds")
                                .value(OptionalLong.empty())
                                .build(),
                        Setting.WholeNumber.builder().name("n").value(43_200).build(),
                        Setting.Text.builder().name("s").value("v").build(),
                        Setting.TextList.builder().name("l").addValues("a", "b").build(),
                        Setting.Provisioning.builder()
                                .name("sso_provisioning_mode")
                                .mode(ProvisioningMode.of("new_mode"))
                                .build(),
                        unknownSetting("c", "colour"),
                        unknownSetting("b", "boolean"),
                        unknownSetting("", ""),
                        unknownSetting("", ""));
        assertThat(((Setting.Unknown) settings.setting("c").orElseThrow()).raw().toJson())
                .isEqualTo("{\"type\":\"colour\",\"name\":\"c\",\"value\":{\"r\":1}}");
    }

    @Test
    void aSettingWithoutAKindIsTakenForTheOneThatItsNameStandsFor() throws IOException {
        OrganizationSettings settings = settings("[{\"name\":\"account_session_duration_seconds\",\"value\":60},"
                + "{\"name\":\"claude_code_default_worker_pool_id\",\"value\":\"p\"},"
                + "{\"name\":\"ip_allowlist_ip_ranges\",\"value\":[]},"
                + "{\"name\":\"sso_provisioning_mode\",\"value\":\"login_only\"},"
                + "{\"name\":\"data_retention_periods\",\"value\":{\"all\":{\"type\":\"indefinite\"}}},"
                + "{\"name\":\"a_switch_released_yesterday\",\"value\":false},"
                + "{\"name\":\"a_text_released_yesterday\",\"value\":\"t\"}]");

        assertThat(settings.settings())
                .containsExactly(
                        Setting.WholeNumber.builder()
                                .name("account_session_duration_seconds")
                                .value(60)
                                .build(),
                        Setting.Text.builder()
                                .name("claude_code_default_worker_pool_id")
                                .value("p")
                                .build(),
                        Setting.TextList.builder()
                                .name("ip_allowlist_ip_ranges")
                                .build(),
                        Setting.Provisioning.builder()
                                .name("sso_provisioning_mode")
                                .mode(ProvisioningMode.LOGIN_ONLY)
                                .build(),
                        Setting.Retention.builder()
                                .name("data_retention_periods")
                                .putPeriods(
                                        "all",
                                        RetentionPeriod.Indefinite.builder().build())
                                .build(),
                        Setting.Flag.builder()
                                .name("a_switch_released_yesterday")
                                .enabled(false)
                                .build(),
                        unknownSetting("a_text_released_yesterday", ""));
    }

    @Test
    void retentionPeriods() throws IOException {
        Setting setting = settings("[{\"type\":\"data_retention\",\"name\":\"data_retention_periods\",\"value\":{"
                        + "\"chat\":{\"type\":\"fixed\",\"timescale\":\"day\",\"duration\":90},"
                        + "\"project\":{\"type\":\"fixed\",\"timescale\":\"month\",\"duration\":12},"
                        + "\"x\":{\"type\":\"fixed\",\"timescale\":\"moon\",\"duration\":1},"
                        + "\"y\":{\"type\":\"until_sunset\"},\"z\":{},\"n\":null,\"s\":\"text\"}}]")
                .setting("data_retention_periods")
                .orElseThrow();

        Map<String, RetentionPeriod> periods = ((Setting.Retention) setting).periods();
        assertThat(periods.keySet()).containsExactly("chat", "project", "x", "y", "z");
        List<RetentionPeriod> inOrder = List.copyOf(periods.values());
        assertThat(((RetentionPeriod.Fixed) inOrder.get(0)).period()).contains(Period.ofDays(90));
        assertThat(((RetentionPeriod.Fixed) inOrder.get(1)).period()).contains(Period.ofMonths(12));
        assertThat(((RetentionPeriod.Fixed) inOrder.get(2)).period()).isEmpty();
        assertThat(((RetentionPeriod.Unknown) inOrder.get(3)).type()).isEqualTo("until_sunset");
        assertThat(((RetentionPeriod.Unknown) inOrder.get(4)).raw()).isEqualTo(RawJson.of("{}"));
    }

    @Test
    void attachments() {
        List<ProjectAttachment> attachments = page(
                ProjectCodec.ATTACHMENTS,
                "{" + IDENTITY + "\"type\":\"project_file\",\"size_bytes\":1}",
                "{" + IDENTITY + "\"type\":\"project_doc\",\"updated_at\":null}",
                "{" + IDENTITY + "\"type\":\"project_link\",\"filename\":\"f\"}",
                "{" + IDENTITY + "\"filename\":\"f\"}");

        assertThat(attachments.get(0)).isInstanceOf(ProjectAttachment.File.class);
        assertThat(attachments.get(1)).isInstanceOf(ProjectAttachment.Document.class);
        assertThat(attachments.get(2)).isInstanceOf(ProjectAttachment.Unknown.class);
        assertThat(attachments.get(2).malformed()).isFalse();
        assertThat(attachments.get(3)).isInstanceOf(ProjectAttachment.Unknown.class);
        assertThat(attachments.get(3).malformed()).isTrue();
        assertThat(attachments).extracting(ProjectAttachment::id).containsOnly("i");
    }

    @Test
    void collaborators() {
        List<Collaborator> collaborators = page(
                CollaboratorCodec.COLLABORATORS,
                "{\"type\":\"user\",\"user_id\":null,\"role\":\"owner\"}",
                "{\"type\":\"group\",\"group_id\":\"g\"}",
                "{\"type\":\"organization\",\"organization_uuid\":\"o\"}",
                "{\"type\":\"organization_role\",\"organization_role\":\"emperor\"}",
                "{\"type\":\"robot\",\"role\":\"viewer\"}",
                "{\"role\":\"viewer\"}");

        assertThat(((Collaborator.User) collaborators.get(0)).userId()).isEmpty();
        assertThat(((Collaborator.Group) collaborators.get(1)).groupId()).contains("g");
        assertThat(((Collaborator.WholeOrganization) collaborators.get(2)).organizationUuid())
                .contains("o");
        assertThat(((Collaborator.RoleHolders) collaborators.get(3)).organizationRole())
                .contains(OrganizationRole.of("emperor"));
        assertThat(collaborators.get(4).type()).isEqualTo("robot");
        assertThat(collaborators.get(5).malformed()).isTrue();
        assertThat(collaborators.subList(4, 6)).hasOnlyElementsOfType(Collaborator.Unknown.class);
    }

    @Test
    void provenance() {
        assertThat(provenance("null")).isEmpty();
        assertThat(provenance("\"text\"")).isEmpty();
        assertThat(provenance("{\"type\":\"client_asserted\"}")).get().isInstanceOf(Provenance.ClientAsserted.class);
        assertThat(provenance("{\"type\":\"synthetic_marker\"}")).get().isInstanceOf(Provenance.SyntheticMarker.class);
        assertThat(provenance("{\"type\":\"content_unavailable\",\"reason\":\"oversize\"}"))
                .contains(Provenance.ContentUnavailable.builder()
                        .reason(UnavailableReason.OVERSIZE)
                        .build());
        assertThat(provenance("{\"type\":\"content_unavailable\"}"))
                .contains(Provenance.ContentUnavailable.builder().build());
        assertThat(provenance("{\"reason\":\"oversize\"}"))
                .get()
                .isInstanceOfSatisfying(Provenance.Unknown.class, unknown -> {
                    assertThat(unknown.type()).isEmpty();
                    assertThat(unknown.raw()).isEqualTo(RawJson.of("{\"reason\":\"oversize\"}"));
                });
    }

    @Test
    void vocabulariesKeepWhatTheyDoNotKnow() {
        assertThat(MessageRole.of("user")).isEqualTo(MessageRole.USER).hasSameHashCodeAs(MessageRole.USER);
        assertThat(MessageRole.of("user").isKnown()).isTrue();
        assertThat(MessageRole.of("narrator").isKnown()).isFalse();
        assertThat(MessageRole.of("narrator")).isNotEqualTo(MessageRole.USER).hasToString("narrator");
        assertThat(ProductSurface.of("office_agents/excel")).isEqualTo(ProductSurface.OFFICE_AGENTS_EXCEL);
        assertThat(ProductSurface.OFFICE_AGENTS_EXCEL.value()).isEqualTo("office_agents/excel");
    }

    private static ContentBlock unknownBlock(String type, String json) {
        return ContentBlock.Unknown.builder().type(type).raw(RawJson.of(json)).build();
    }

    private static Setting unknownSetting(String name, String type) {
        return Setting.Unknown.builder()
                .name(name)
                .type(type)
                .raw(RawJson.of("{}"))
                .build();
    }

    private static Optional<Provenance> provenance(String json) {
        List<LocalSessionMessage> messages =
                page(SessionCodec.LOCAL_MESSAGES, "{" + IDENTITY + "\"provenance\":" + json + "}");
        return messages.get(0).provenance();
    }

    private static ChatMessage message(String content) {
        byte[] body =
                ("{" + IDENTITY + "\"chat_messages\":[{" + IDENTITY + "\"content\":" + content + "}]}").getBytes(UTF_8);
        return ChatCodec.MESSAGES.read(body, RESPONSE).items().get(0);
    }

    private static OrganizationSettings settings(String rows) throws IOException {
        byte[] body = ("{\"organization_id\":\"o\",\"settings\":" + rows + "}").getBytes(UTF_8);
        return OrganizationCodec.SETTINGS.handle(new Response(RESPONSE, Map.of(), new ByteArrayInputStream(body)));
    }

    private static <T> List<T> page(PageReader<T> reader, String... records) {
        byte[] body = ("{\"data\":[" + String.join(",", records) + "]}").getBytes(UTF_8);
        return reader.read(body, RESPONSE).items();
    }
}
