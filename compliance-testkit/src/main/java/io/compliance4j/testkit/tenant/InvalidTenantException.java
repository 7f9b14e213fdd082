package io.compliance4j.testkit.tenant;

import java.util.List;

/** A tenant that the real service could not hold; the message names every rule that is broken and by what. */
public final class InvalidTenantException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    InvalidTenantException(List<String> broken) {
        super("The tenant breaks " + (broken.size() == 1 ? "a rule" : broken.size() + " rules") + " of the contract: "
                + String.join("; ", broken.subList(0, Math.min(broken.size(), 20))));
    }
}
