/** The portal in a real browser, as people see and use it. Each test has the name of what it shows. */
package dev.roster.examples.portal.browser;
