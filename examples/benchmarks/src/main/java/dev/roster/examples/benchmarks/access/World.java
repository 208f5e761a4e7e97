package dev.roster.examples.benchmarks.access;

import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Organizations of a hundred, and who does what there. Nothing of it is kept: it follows from the numbers, so that a million
 * members take no memory but what a contender takes. Each user is a member of two organizations, with other rights in each.
 * Partners of two organizations may have the same id.
 */
final class World {

    private static final int MEMBERS_EACH = 100;

    /** An organization has at least so many times as many partners as a member is assigned. */
    private static final int SPREAD = 20;

    private static final long FIRST_PARTNER = 1_000_000;
    private static final long FIRST_MILLI = 1_790_000_000_000L;

    private final int members;
    private final int partners;
    private final List<Duty> duties;

    /**
     * @param members how many, an even number
     * @param partners how many each is assigned
     * @param duties of which each has one
     */
    World(int members, int partners, Duty... duties) {
        this.members = members;
        this.partners = partners;
        this.duties = List.of(duties);
    }

    int members() {
        return members;
    }

    int organizations() {
        return Math.max(2, members / MEMBERS_EACH);
    }

    int user(int member) {
        return member / 2;
    }

    int organization(int member) {
        int organizations = organizations();
        long first = (long) user(member) * organizations / (members / 2);
        return (int) ((first + (long) (member % 2) * (organizations / 2)) % organizations);
    }

    /** The member that a user is in one of the user's organizations. */
    int member(int organization, int user) {
        int first = user * 2;
        return organization(first) == organization ? first : first + 1;
    }

    Duty duty(int member) {
        return duties.get(Math.floorMod(mixed(member), duties.size()));
    }

    /** The partners that a member was assigned. */
    long[] partners(int member) {
        return LongStream.range(0, partners).map(each -> partner(member, each)).toArray();
    }

    /** All partners of an organization in an order that is the member's own: the first are assigned. */
    private long partner(int member, long number) {
        int bits = Long.SIZE - Long.numberOfLeadingZeros((long) partners * SPREAD);
        long mask = (1L << bits) - 1;
        long mixed = ((number ^ mixed(member)) * 0x9E3779B97F4A7C15L) & mask;
        mixed = ((mixed ^ (mixed >>> (bits / 2))) * 0xBF58476D1CE4E5B9L) & mask;
        return FIRST_PARTNER + (mixed ^ (mixed >>> (bits / 2)));
    }

    /** An object of its own each time, as one that is read from a request. */
    OrganizationId organizationId(int organization) {
        return new OrganizationId(uuid(organization, 0));
    }

    /** An object of its own each time. */
    UserId userId(int user) {
        return new UserId(uuid(user, 1));
    }

    /** The number of an organization or a user. */
    static int number(UUID id) {
        return (int) ((id.getMostSignificantBits() >>> 16) - FIRST_MILLI);
    }

    /** Of version 7, as Roster's own are. */
    private static UUID uuid(int number, int kind) {
        long random = mixed(number * 2L + kind);
        return new UUID(
                ((FIRST_MILLI + number) << 16) | 0x7000 | (random & 0xFFF),
                0x8000_0000_0000_0000L | (mixed(random) >>> 2));
    }

    private static long mixed(long number) {
        return new SplittableRandom(number).nextLong();
    }

    /** Random questions about random members, half of them allowed; the same each time. */
    Stream<Question> questions() {
        SplittableRandom random = new SplittableRandom(members);
        return Stream.generate(() -> question(random));
    }

    /** Those of them that are refused. */
    Stream<Question> refused() {
        return questions().filter(Predicate.not(Question::isAllowed));
    }

    /** What is refused is so in half of the cases for want of the permission, and in half for want of the partner. */
    private Question question(SplittableRandom random) {
        int member = random.nextInt(members);
        Duty duty = duty(member);
        boolean isAllowed = random.nextBoolean();
        boolean isHeld = isAllowed || random.nextBoolean();
        boolean isAssigned = isAllowed || !isHeld;
        int permission =
                isHeld ? random.nextInt(duty.onPartners()) : random.nextInt(duty.onPartners(), Rules.ON_PARTNERS);
        long partner =
                partner(member, isAssigned ? random.nextInt(partners) : random.nextInt(partners, partners * SPREAD));
        int plain = random.nextInt(duty.plain() * 2);
        return new Question(
                member,
                organizationId(organization(member)),
                userId(user(member)),
                permission,
                partner,
                isHeld,
                isAssigned,
                plain,
                plain < duty.plain());
    }
}
