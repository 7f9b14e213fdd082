package io.compliance4j.testkit.generate;

/** Where in a tenant a sensitive value was planted. */
public enum PlantSource {
    /** A text block of a person's turn in a chat. */
    CHAT_MESSAGE("chat_message"),
    /** A text block of the model's turn in a chat. */
    ASSISTANT_MESSAGE("assistant_message"),
    /** The input of a tool call in a chat: JSON text. */
    TOOL_INPUT("tool_input"),
    /** A text item of a tool result in a chat. */
    TOOL_OUTPUT("tool_output"),
    /** A file attached to a chat. */
    CHAT_FILE("chat_file"),
    /** A file a tool made in a chat. */
    GENERATED_FILE("generated_file"),
    /** A version of a chat artifact. */
    ARTIFACT("artifact"),
    PROJECT_DESCRIPTION("project_description"),
    PROJECT_INSTRUCTION("project_instruction"),
    PROJECT_FILE("project_file"),
    PROJECT_DOCUMENT("project_document"),
    LOCAL_SESSION_MESSAGE("local_session_message"),
    REMOTE_SESSION_MESSAGE("remote_session_message"),
    /** A version of a published code artifact. */
    CODE_ARTIFACT("code_artifact"),
    /** Instructions a user wrote for their account. */
    USER_PREFERENCES("user_preferences");

    private final String wireName;

    PlantSource(String wireName) {
        this.wireName = wireName;
    }

    /** The name in lower case, as findings show it. */
    public String wireName() {
        return wireName;
    }
}
