package io.github.identitydesk.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles and runs copied Java statements. */
final class CopiedJava {
    private CopiedJava() {}

    /** Compiles the statements, each as a class of its own, into a folder. */
    static void compile(Path folder, List<String> statements) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        boolean compiled = ToolProvider.getSystemJavaCompiler()
                .getTask(
                        null,
                        null,
                        diagnostics,
                        List.of("-proc:none", "-d", folder.toString()),
                        null,
                        statements.stream().map(CopiedJava::asClass).toList())
                .call();
        assertThat(compiled).as(diagnostics.getDiagnostics().toString()).isTrue();
    }

    /** Runs the statements one after the other, and returns what each prints. */
    static List<String> run(List<String> statements, Path folder) throws IOException, ReflectiveOperationException {
        compile(folder, statements);
        URL[] classPath = {folder.toUri().toURL()};
        List<String> printed = new ArrayList<>();
        try (URLClassLoader loader = new URLClassLoader(classPath, CopiedJava.class.getClassLoader())) {
            for (String one : statements) {
                Class<?> copied = loader.loadClass(packageOf(one) + ".Copied");
                Supplier<?> code = (Supplier<?>) copied.getDeclaredConstructor().newInstance();
                printed.add(code.get().toString());
            }
        }
        return printed;
    }

    private static String packageOf(String statements) {
        return "p" + Integer.toHexString(statements.hashCode());
    }

    /** Puts the statements into the method of a class, which returns what they print: its {@code System} is its own. */
    private static SimpleJavaFileObject asClass(String statements) {
        int end = statements.indexOf("\n\n") + 2;
        String source = """
                package %s;
                %s
                public class Copied implements java.util.function.Supplier<String> {
                    static class System {
                        static Copied out;
                    }
                    private String line = "";
                    public Copied() { System.out = this; }
                    void println(String printed) { line += printed; }
                    @Override public String get() {
                        %s
                        return line;
                    }
                }
                """.formatted(packageOf(statements), statements.substring(0, end), statements.substring(end));
        URI name = URI.create("string:///Copied.java");
        return new SimpleJavaFileObject(name, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
    }
}
