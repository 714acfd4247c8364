package io.github.identitydesk.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.KeyServer;
import io.github.identitydesk.model.CheckOutcome;
import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.IdentityQuery;
import io.github.identitydesk.model.Region;
import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** No object that leaves the package after a credentials check refers to the keys. */
class KeyMaterialTest {
    private static final IdentityQuery GUEST = new IdentityQuery(KeyServer.ID, List.of(), Optional.empty());

    @Test
    void answerContainsNoKey() throws IOException, IllegalAccessException {
        try (KeyServer server = new KeyServer();
                SdkIdentityClient client = new SdkIdentityClient(TestCalls.patient(), TestCalls.CLOCK)) {
            Endpoint endpoint = new Endpoint.Custom(server.url(), Region.DEFAULT);
            CheckOutcome<?> outcome = client.credentials().getCredentials(GUEST, endpoint);
            assertThat(outcome).isInstanceOf(CheckOutcome.Granted.class);

            Set<String> texts = textsIn(outcome);

            assertThat(texts).as("the trace was searched").anyMatch(text -> text.contains("127.0.0.1"));
            for (String secret : server.secrets()) {
                assertThat(texts).noneMatch(text -> text.contains(secret));
            }
        }
    }

    /** Returns the strings reachable from an object through fields, elements and entries. */
    private static Set<String> textsIn(Object root) throws IllegalAccessException {
        Set<String> texts = new TreeSet<>();
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Object next = open.pop();
            if (!seen.add(next)) {
                continue;
            }
            switch (next) {
                case CharSequence text -> texts.add(text.toString());
                case Iterable<?> elements -> elements.forEach(open::push);
                case Map<?, ?> map -> {
                    map.keySet().forEach(open::push);
                    map.values().forEach(open::push);
                }
                case Optional<?> optional -> optional.ifPresent(open::push);
                default -> {
                    if (next.getClass().isArray()) {
                        pushElements(next, open);
                    } else if (next.getClass().getPackageName().startsWith("java.")) {
                        texts.add(next.toString());
                    } else {
                        pushFields(next, open);
                    }
                }
            }
        }
        return texts;
    }

    private static void pushElements(Object array, Deque<Object> open) {
        for (int i = 0; i < Array.getLength(array); i++) {
            Optional.ofNullable(Array.get(array, i)).ifPresent(open::push);
        }
    }

    private static void pushFields(Object object, Deque<Object> open) throws IllegalAccessException {
        for (Class<?> type = object.getClass(); type != Object.class && type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    Optional.ofNullable(field.get(object)).ifPresent(open::push);
                }
            }
            if (type.getSuperclass() != null
                    && type.getSuperclass().getPackageName().startsWith("java.")) {
                break;
            }
        }
    }
}
