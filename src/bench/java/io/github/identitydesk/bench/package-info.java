/** What goes on inside the app, measured by JMH: {@code mvn -q -Pbench test-compile exec:exec}. No part of the app. */
@NullMarked
package io.github.identitydesk.bench;

import org.jspecify.annotations.NullMarked;
