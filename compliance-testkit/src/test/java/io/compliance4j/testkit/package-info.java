@NullMarked
package io.compliance4j.testkit;

import org.jspecify.annotations.NullMarked;
