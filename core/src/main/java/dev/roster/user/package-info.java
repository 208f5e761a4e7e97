/**
 * People, independent of any organization. Start with {@link dev.roster.user.User}, who has an
 * {@link dev.roster.user.EmailAddress} and a {@link dev.roster.user.PersonName}.
 */
@NullMarked
package dev.roster.user;

import org.jspecify.annotations.NullMarked;
