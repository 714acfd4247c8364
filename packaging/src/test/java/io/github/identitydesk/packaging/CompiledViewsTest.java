package io.github.identitydesk.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.view.control.ViewContext;
import io.github.identitydesk.view.control.Views;
import io.github.identitydesk.view.control.Views.View;
import io.github.identitydesk.words.Messages;
import java.io.File;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.fxml.FXMLLoader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Builds each view of the app from its FXML and from its compiled form, and compares the two trees. It starts JavaFX and fires
 * the controls, some of which write to the clipboard, so it must not run beside the tests that operate the window.
 */
@Tag("slow")
@Execution(ExecutionMode.SAME_THREAD)
class CompiledViewsTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final long PATIENCE_MILLIS = TimeUnit.SECONDS.toMillis(30);

    @TempDir
    private static Path fxml;

    @TempDir
    private static Path compiled;

    private static List<Path> views = List.of();

    @BeforeAll
    static void compile() throws Exception {
        FxToolkit.registerPrimaryStage();
        views = StubControllers.copy(RESOURCES, fxml);
        FileTrees.copy(fxml, compiled);
        List<Path> classPath = new ArrayList<>(List.of(compiled));
        Pattern.compile(File.pathSeparator)
                .splitAsStream(System.getProperty("java.class.path"))
                .forEach(it -> classPath.add(Path.of(it)));
        try (URLClassLoader loader = loader(compiled)) {
            new ViewCompiler(compiled, loader, classPath, Path.of("target/javafx")).compile(compiled);
        }
        // Ensures that the compiled views are not loaded from FXML by mistake.
        for (Path view : views) {
            Files.delete(compiled.resolve(fxml.relativize(view).toString()));
        }
    }

    static Stream<String> names() throws Exception {
        return StubControllers.views(RESOURCES).stream()
                .map(it -> it.getFileName().toString());
    }

    @ParameterizedTest
    @MethodSource("names")
    void compiledViewEqualsItsFxml(String name) throws Exception {
        String fromFxml = tree(fxml, name);
        assertThat(tree(compiled, name)).isEqualTo(fromFxml);
        assertThat(fromFxml).startsWith("root = ");
    }

    private static String tree(Path root, String name) throws Exception {
        Path view = views.stream()
                .filter(it -> it.getFileName().toString().equals(name))
                .findFirst()
                .orElseThrow();
        String directory = fxml.relativize(view.getParent()).toString().replace(File.separatorChar, '.');
        String controller = Files.readString(view).replaceAll("(?s).*fx:controller=\"([^\"]+)\".*", "$1");
        assertThat(controller).startsWith(directory);
        try (URLClassLoader loader = loader(root)) {
            Class<?> owner = loader.loadClass(controller);
            return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MILLIS, () -> {
                FXMLLoader.setDefaultClassLoader(loader);
                View built = new Views(context(), owner).load(name.replace(".fxml", ""));
                @SuppressWarnings("unchecked")
                List<String> calls =
                        (List<String>) owner.getField("recordedCalls").get(built.controller());
                return TreeText.of(built.root(), built.controller(), calls);
            });
        }
    }

    private static URLClassLoader loader(Path root) throws Exception {
        return new URLClassLoader(new URL[] {root.toUri().toURL()}, CompiledViewsTest.class.getClassLoader());
    }

    /** Returns a context with only the messages, which are all that the stub controllers need. */
    private static ViewContext context() throws ReflectiveOperationException {
        Class<?>[] types = Arrays.stream(ViewContext.class.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(types)
                .map(type -> type == Messages.class ? new Messages(Locale.ENGLISH) : null)
                .toArray();
        Constructor<ViewContext> constructor = ViewContext.class.getDeclaredConstructor(types);
        return constructor.newInstance(values);
    }
}
