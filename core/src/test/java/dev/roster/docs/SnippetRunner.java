package dev.roster.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Compiles a snippet as the body of a method, with the warnings that our own code is held to, and runs it. What it may use
 * without an import is what a host sees of the modules that are on the class path, and what Java code has at hand.
 */
public final class SnippetRunner {

    private static final String CLASS_NAME = "CompiledSnippet";

    private static final List<String> AT_HAND =
            List.of("dev.roster.contract", "java.time", "java.util", "org.junit.jupiter.api");

    private final Path output;
    private final Class<? extends SnippetWorld<?>> world;
    private final Set<String> packages = new TreeSet<>(AT_HAND);

    /**
     * @param output an empty folder
     * @param world what snippets may take for granted
     * @param morePackages what they may use without an import besides
     */
    public SnippetRunner(Path output, Class<? extends SnippetWorld<?>> world, String... morePackages) {
        this.output = output;
        this.world = world;
        packages.addAll(exported());
        packages.addAll(List.of(morePackages));
    }

    /** @throws AssertionError if it does not compile; whatever it throws, if it throws */
    public void run(Snippet snippet) throws Exception {
        compile(snippet);
        try (URLClassLoader loader =
                        new URLClassLoader(new URL[] {output.toUri().toURL()}, world.getClassLoader());
                SnippetWorld<?> compiled = loader.loadClass(CLASS_NAME)
                        .asSubclass(world)
                        .getConstructor()
                        .newInstance()) {
            compiled.run();
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

    private JavaFileObject source(Snippet snippet) {
        String text = imports() + "\npublic class " + CLASS_NAME + " extends " + world.getName() + " {\n"
                + "@Override public void run() throws Exception {\n" + snippet.code() + "\n}\n}\n";
        return new SimpleJavaFileObject(URI.create("string:///" + CLASS_NAME + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }

    private String imports() {
        return packages.stream()
                .map(name -> "import " + name + ".*;\n")
                .collect(Collectors.joining("", "import static org.assertj.core.api.Assertions.assertThat;\n", ""));
    }

    /** What Roster's modules export to everybody. */
    private static Set<String> exported() {
        Set<String> exported = new TreeSet<>();
        try {
            for (URL file :
                    Collections.list(SnippetRunner.class.getClassLoader().getResources("module-info.class"))) {
                try (InputStream content = file.openStream()) {
                    ModuleDescriptor module = ModuleDescriptor.read(content);
                    if (module.name().startsWith("dev.roster")) {
                        module.exports().stream()
                                .filter(each -> !each.isQualified())
                                .forEach(each -> exported.add(each.source()));
                    }
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return exported;
    }
}
