/**
 * A user in one organization: what an administrator sees and edits. Start with {@link dev.roster.member.Members}
 * to find them, and with {@link dev.roster.member.MemberEdit} to change one.
 */
@NullMarked
package dev.roster.member;

import org.jspecify.annotations.NullMarked;
