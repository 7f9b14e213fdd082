package io.compliance4j.dlp.corpus;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Every form of every label. */
final class Forms {
    static final List<Form> ALL = all();

    static final Map<String, List<Form>> BY_LABEL =
            ALL.stream().collect(Collectors.groupingBy(Form::label, LinkedHashMap::new, Collectors.toList()));

    private Forms() {}

    /** Whether the list of labels names this one; rows of the facts without a name stand in parentheses. */
    static boolean named(String label) {
        return !label.startsWith("(");
    }

    private static List<Form> all() {
        FormSet set = new FormSet();
        PlatformForms.addTo(set);
        MessagingForms.addTo(set);
        StructuredForms.addTo(set);
        NationalForms.addTo(set);
        FinanceForms.addTo(set);
        ContactForms.addTo(set);
        PasswordForms.addTo(set);
        MoreForms.addTo(set);
        return set.forms();
    }
}
