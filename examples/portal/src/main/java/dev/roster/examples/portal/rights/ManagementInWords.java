package dev.roster.examples.portal.rights;

import dev.roster.catalog.Management;
import java.util.Collection;
import java.util.stream.Collectors;

/** Rights of user management, as a person reads them. */
public final class ManagementInWords {

    private ManagementInWords() {}

    /** Some of them. */
    public static String of(Collection<Management> rights) {
        return rights.stream().sorted().map(ManagementInWords::of).collect(Collectors.joining(", "));
    }

    private static String of(Management right) {
        return switch (right) {
            case SEE_MEMBERS -> "see members";
            case INVITE -> "invite";
            case EDIT_MEMBERS -> "change members";
            case REMOVE_MEMBERS -> "remove members";
            case DEFINE_ROLES -> "define roles";
            case REVIEW -> "hold access reviews";
            case READ_JOURNAL -> "read the journal";
            case CHANGE_DETAILS -> "change the organization’s details";
            case RENAME_ONESELF -> "change the own name";
            case CLOSE_ORGANIZATION -> "close the organization";
        };
    }
}
