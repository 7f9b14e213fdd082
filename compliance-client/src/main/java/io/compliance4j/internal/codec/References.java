package io.compliance4j.internal.codec;

import io.compliance4j.organization.UserRef;
import java.util.Optional;

/** Reads what many records name. */
final class References {

    private References() {}

    /** The user in that member. */
    static Optional<UserRef> user(Fields fields, String member) {
        return fields.object(member)
                .map(user -> UserRef.builder()
                        .id(user.string("id").orElse(""))
                        .emailAddress(user.string("email_address"))
                        .build());
    }
}
