package io.compliance4j.internal.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;
import org.immutables.value.Value.Style.ImplementationVisibility;

/**
 * The one style of all value types. Source retention keeps Immutables off the path of whoever uses the library; neither
 * Guava nor {@code with…} methods, so that the same code comes out wherever it is built and the API stays small. No
 * annotation marks the generated classes, because users' compilers would warn that they cannot find it.
 */
@Target({ElementType.PACKAGE, ElementType.TYPE})
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
        visibility = ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        jdkOnly = true,
        optionalAcceptNullable = true,
        redactedMask = "<redacted>",
        nullableAnnotation = "org.jspecify.annotations.Nullable",
        allowedClasspathAnnotations = Override.class,
        defaults = @Value.Immutable(copy = false))
public @interface ModelStyle {}
