package dev.roster.examples.benchmarks.growth;

import dev.roster.member.ListedMember;
import dev.roster.member.Member;
import dev.roster.member.MemberSelection;
import dev.roster.page.Cursor;
import dev.roster.page.Page;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Cursors to pages far from the first one. A host would come there by turning thousands of pages; here the cursor of the
 * first page is bent, which is nobody's business but a benchmark's.
 */
final class DeepPages {

    static final Function<Member, String> NAME = member -> member.name().sortKey();
    static final Function<Member, String> ADDRESS = member -> member.address().canonical();
    static final Function<Member, String> ACTIVITY = member -> member.activeAt().toString();

    private DeepPages() {}

    /** To behind an entry of the list that the first page begins; none if that page is the only one. */
    static Cursor to(Page<?> first, String key, UUID id) {
        String cursor = first.next().orElseThrow().value();
        String query = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\n", 2)[0];
        String text = query + "\n" + id + "\n" + key;
        return new Cursor(
                Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** To the last page: the first one of the list turned round tells where that begins. */
    static Cursor toLast(MemberSelection<?> selection, int size, Function<Member, String> key) {
        List<ListedMember> backwards = selection.descending().page(size + 1).items();
        Member before = backwards.get(backwards.size() - 1).member();
        return to(selection.page(1), key.apply(before), before.user().value());
    }
}
