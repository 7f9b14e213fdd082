package io.compliance4j.chat;

/** By which time chats are listed, oldest first. Cursors belong to the order that they came from. */
public enum ChatOrder {
    /** When they began: each chat appears once. The only order for named users. */
    CREATED_AT,
    /** When they last changed: a chat appears again when it does. For incremental exports of the whole tenant. */
    UPDATED_AT
}
