package io.github.identitydesk.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.constant.ClassDesc;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Converts class files of Java 5 to the format of Java 8, with stack maps. Without those, classes cannot be stored in
 * the AOT cache, and the JVM verifies them slowly. The code itself is unchanged.
 */
final class OldClasses {
    private final Path root;
    private final Instant time;

    private OldClasses(Path root, Instant time) {
        this.root = root;
        this.time = time;
    }

    /**
     * Converts all old classes of a jar.
     *
     * @param time the time of the converted class files
     */
    static void convertAll(Path jar, Instant time) throws IOException {
        try (FileSystem content = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of())) {
            Path root = content.getPath("/");
            List<Path> classes;
            try (Stream<Path> all = Files.walk(root)) {
                classes = all.filter(it -> it.toString().endsWith(".class")).toList();
            }
            for (Path file : classes) {
                new OldClasses(root, time).renewClass(file);
            }
        }
    }

    private void renewClass(Path file) throws IOException {
        ClassFile classFile = ClassFile.of(
                StackMapsOption.GENERATE_STACK_MAPS,
                ClassFile.ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(this::parent)
                        .orElse(ClassHierarchyResolver.defaultResolver())));
        ClassModel model = classFile.parse(Files.readAllBytes(file));
        if (model.majorVersion() < ClassFile.JAVA_6_VERSION) {
            ClassTransform newer = (builder, element) -> {
                if (element instanceof ClassFileVersion) {
                    builder.withVersion(ClassFile.JAVA_8_VERSION, 0);
                } else {
                    builder.with(element);
                }
            };
            Files.write(
                    file,
                    classFile.transformClass(
                            model, newer.andThen(ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL))));
            FileTrees.setTimesInJar(file, time);
        }
    }

    /** Returns a class file of the jar, because its classes are not on the class path of this program. */
    private @Nullable InputStream parent(ClassDesc name) {
        String descriptor = name.descriptorString();
        try {
            return Files.newInputStream(root.resolve(descriptor.substring(1, descriptor.length() - 1) + ".class"));
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
