package dev.roster.docs;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles a snippet as the body of a method, with the warnings that our own code is held to, and runs it. */
final class SnippetRunner {

    private static final String CLASS_NAME = "CompiledSnippet";

    private final Path output;

    SnippetRunner(Path output) {
        this.output = output;
    }

    /** @throws AssertionError if it does not compile; whatever it throws, if it throws */
    void run(Snippet snippet) throws Exception {
        compile(snippet);
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {output.toUri().toURL()}, getClass().getClassLoader())) {
            loader.loadClass(CLASS_NAME)
                    .asSubclass(SnippetWorld.class)
                    .getConstructor()
                    .newInstance()
                    .run();
        }
    }

    private void compile(Snippet snippet) {
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "tests need a JDK");
        StringWriter complaints = new StringWriter();
        boolean compiled = compiler.getTask(
                        complaints,
                        null,
                        null,
                        List.of(
                                "--release",
                                "17",
                                "-proc:none",
                                "-Xlint:all,-processing,-path",
                                "-Werror",
                                "-d",
                                output.toString(),
                                "-classpath",
                                classPath()),
                        null,
                        List.of(source(snippet)))
                .call();
        if (!compiled) {
            throw new AssertionError(snippet.where() + " does not compile:\n" + complaints);
        }
    }

    /** Surefire hands the class path over in a jar's manifest, and tells the real one aside. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static JavaFileObject source(Snippet snippet) {
        String text = imports() + "\npublic class " + CLASS_NAME + " extends dev.roster.docs.SnippetWorld {\n"
                + "@Override public void run() throws Exception {\n" + snippet.code() + "\n}\n}\n";
        return new SimpleJavaFileObject(URI.create("string:///" + CLASS_NAME + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }

    /** All that a host can see, and what Java code has at hand. */
    private static String imports() {
        return Stream.concat(
                        exported(), Stream.of("dev.roster.contract", "java.time", "java.util", "org.junit.jupiter.api"))
                .map(name -> "import " + name + ".*;\n")
                .collect(Collectors.joining("", "import static org.assertj.core.api.Assertions.assertThat;\n", ""));
    }

    private static Stream<String> exported() {
        Path sources = ReadmeSnippetsTest.MAIN_SOURCES;
        try (Stream<String> lines = Files.lines(sources.resolve("module-info.java"))) {
            return lines
                    .filter(line -> line.strip().startsWith("exports "))
                    .map(line -> line.strip().replaceAll("exports |;", ""))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
