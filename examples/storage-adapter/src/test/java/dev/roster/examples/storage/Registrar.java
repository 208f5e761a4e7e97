package dev.roster.examples.storage;

import dev.roster.user.PersonName;
import java.nio.file.Path;

/** A process that adds users without end, and says each that was committed. To be killed. */
final class Registrar {

    private Registrar() {}

    /**
     * @param arguments the file, and the number of the first user
     */
    public static void main(String... arguments) {
        try (Shop shop = new Shop(Path.of(arguments[0]))) {
            for (int number = Integer.parseInt(arguments[1]); ; number++) {
                shop.roster.asHost("import").addUser(address(number), PersonName.of("User", "No. " + number));
                System.out.println(number);
            }
        }
    }

    static String address(int number) {
        return "user" + number + "@shop.example";
    }
}
