package io.compliance4j.testkit.contract;

import java.util.Arrays;
import java.util.List;

/** The endpoint index of section 7, with a request that Northwind answers with 200. */
enum Op {
    E1("GET /activities", Op.FEED, Style.CURSOR, 100, 5000),
    E2("GET /organizations", Op.ORG, Style.PAGE, 1000, 1000),
    E3("GET /organizations/{eng}/users", Op.USER, Style.PAGE, 500, 1000),
    E4("GET /organizations/{eng}/user_preferences", Op.USER, Style.PAGE, 20, 100),
    E5("GET /organizations/{eng}/roles", Op.ORG, Style.PAGE, 500, 1000),
    E6("GET /organizations/{eng}/roles/{reviewer}", Op.ORG),
    E7("GET /organizations/{eng}/roles/{reviewer}/permissions", Op.ORG, Style.PAGE, 500, 1000),
    E8("GET /organizations/{eng}/settings", Op.ORG),
    E9("GET /groups", Op.ORG, Style.PAGE, 500, 1000),
    E10("GET /groups/{engineering}", Op.ORG),
    E11("GET /groups/{engineering}/members", Op.USER, Style.PAGE, 500, 1000),
    E12("GET /apps/chats", Op.USER, Style.CURSOR, 100, 1000),
    E13("GET /apps/chats/{launch}/messages", Op.USER, Style.CURSOR, Integer.MAX_VALUE, 1000),
    E14("DELETE /apps/chats/{board}", Op.DELETE),
    E15("GET /apps/chats/files/{brief}", Op.USER),
    E16("GET /apps/chats/files/{brief}/content", Op.USER, Style.BYTES, 0, 0),
    E17("DELETE /apps/chats/files/{whiteboard}", Op.DELETE),
    E18("GET /apps/chats/generated-files/{owners}", Op.USER),
    E19("GET /apps/chats/generated-files/{owners}/content", Op.USER, Style.BYTES, 0, 0),
    E20("GET /apps/artifacts/{checklist.1}", Op.USER),
    E21("GET /apps/artifacts/{checklist.1}/content", Op.USER),
    E22("GET /apps/projects", Op.USER, Style.PAGE, 20, 100),
    E23("GET /apps/projects/{spring}", Op.USER),
    E24("DELETE /apps/projects/{idle}", Op.DELETE),
    E25("GET /apps/projects/{spring}/attachments", Op.USER, Style.PAGE, 20, 100),
    E26("GET /apps/projects/{spring}/collaborators", Op.USER, Style.PAGE, 20, 100),
    E27("GET /apps/projects/documents/{notes}", Op.USER),
    E28("GET /apps/projects/documents/{notes}/metadata", Op.USER),
    E29("DELETE /apps/projects/documents/{notes}", Op.DELETE),
    E30("GET /apps/sessions/local", Op.USER, Style.SESSION, 100, 500),
    E31("GET /apps/sessions/local/{fix}", Op.USER),
    E32("GET /apps/sessions/local/{fix}/messages", Op.USER, Style.SESSION, 100, 1000),
    E33("GET /apps/sessions/remote", Op.USER, Style.SESSION, 100, 500),
    E34("GET /apps/sessions/remote/{boardwork}/messages", Op.USER, Style.SESSION, 100, 1000),
    E35("GET /apps/code/artifacts", Op.USER, Style.PAGE, 20, 100),
    E36("GET /apps/code/artifacts/{dashboard}/versions/1763456761-9f3a", Op.USER, Style.BYTES, 0, 0),
    E37("DELETE /apps/code/artifacts/{dashboard}", Op.DELETE);

    static final String FEED = "read:compliance_activities";
    static final String ORG = "read:compliance_org_data";
    static final String USER = "read:compliance_user_data";
    static final String DELETE = "delete:compliance_user_data";

    /** The pagination styles of section 3. */
    enum Style {
        CURSOR,
        PAGE,
        SESSION,
        NONE,
        BYTES
    }

    private final String request;
    private final String scope;
    private final Style style;
    private final int defaultLimit;
    private final int maxLimit;

    Op(String request, String scope) {
        this(request, scope, Style.NONE, 0, 0);
    }

    Op(String request, String scope, Style style, int defaultLimit, int maxLimit) {
        this.request = request;
        this.scope = scope;
        this.style = style;
        this.defaultLimit = defaultLimit;
        this.maxLimit = maxLimit;
    }

    /** Method and target, with short names in braces. */
    String request() {
        return request;
    }

    /** The target alone. */
    String target() {
        return request.substring(request.indexOf(' ') + 1);
    }

    String scope() {
        return scope;
    }

    Style style() {
        return style;
    }

    /** Items on a page when nobody asks for a number. */
    int defaultLimit() {
        return defaultLimit;
    }

    int maxLimit() {
        return maxLimit;
    }

    boolean isDelete() {
        return scope.equals(DELETE);
    }

    boolean isList() {
        return maxLimit > 0;
    }

    static List<Op> lists() {
        return Arrays.stream(values()).filter(Op::isList).toList();
    }
}
