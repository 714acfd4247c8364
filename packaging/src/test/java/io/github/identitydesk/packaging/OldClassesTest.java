package io.github.identitydesk.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OldClassesTest {
    private static final Instant TIME = Instant.parse("2026-11-23T00:00:00Z");

    @TempDir
    private Path directory;

    @Test
    void java5ClassGetsStackMapsAndStillWorks() throws IOException, ReflectiveOperationException {
        Path jar = jarOf(ClassFile.JAVA_5_VERSION);
        OldClasses.convertAll(jar, TIME);
        ClassModel renewed = ClassFile.of().parse(content(jar));
        assertThat(renewed.majorVersion()).isEqualTo(ClassFile.JAVA_8_VERSION);
        assertThat(larger(renewed).code().orElseThrow().findAttribute(Attributes.stackMapTable()))
                .isPresent();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            assertThat(loader.loadClass("Old")
                            .getMethod("larger", int.class, int.class)
                            .invoke(null, 3, 5))
                    .isEqualTo(5);
        }
    }

    /** Two builds must give the same jar, and its entries have three times. */
    @Test
    void convertedClassHasOnlyTheTimeOfTheBuild() throws IOException {
        Path jar = jarOf(ClassFile.JAVA_5_VERSION);
        OldClasses.convertAll(jar, TIME);
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(jar))) {
            ZipEntry entry = Objects.requireNonNull(zip.getNextEntry());
            assertThat(entry.getLastModifiedTime()).isEqualTo(FileTime.from(TIME));
            assertThat(entry.getLastAccessTime()).isIn(null, FileTime.from(TIME));
            assertThat(entry.getCreationTime()).isIn(null, FileTime.from(TIME));
        }
    }

    @Test
    void java8ClassIsUnchanged() throws IOException {
        Path jar = jarOf(ClassFile.JAVA_8_VERSION);
        byte[] before = content(jar);
        OldClasses.convertAll(jar, TIME);
        assertThat(content(jar)).isEqualTo(before);
    }

    /** Returns a jar with a class that has a branch, for which Java 5 has no stack map. */
    private Path jarOf(int version) throws IOException {
        MethodTypeDesc type = MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_int, ConstantDescs.CD_int);
        StackMapsOption maps = version < ClassFile.JAVA_6_VERSION
                ? StackMapsOption.DROP_STACK_MAPS
                : StackMapsOption.GENERATE_STACK_MAPS;
        byte[] bytes = ClassFile.of(maps)
                .build(
                        ClassDesc.of("Old"),
                        builder -> builder.withVersion(version, 0)
                                .withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_SUPER)
                                .withMethodBody(
                                        "larger",
                                        type,
                                        ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC,
                                        code -> code.iload(0)
                                                .iload(1)
                                                .ifThenElse(
                                                        Opcode.IF_ICMPGT,
                                                        larger ->
                                                                larger.iload(0).ireturn(),
                                                        smaller ->
                                                                smaller.iload(1).ireturn())));
        Path jar = directory.resolve("old.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("Old.class"));
            zip.write(bytes);
        }
        return jar;
    }

    private static byte[] content(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.getInputStream(zip.getEntry("Old.class")).readAllBytes();
        }
    }

    private static MethodModel larger(ClassModel model) {
        return model.methods().stream()
                .filter(method -> method.methodName().equalsString("larger"))
                .findFirst()
                .orElseThrow();
    }
}
