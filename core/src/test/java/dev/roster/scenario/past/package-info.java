/** Random histories, of which the record must tell in the end what was so at each instant. */
package dev.roster.scenario.past;
