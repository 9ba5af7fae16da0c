/** Plans are the same for the same seed, and a suite under a short plan breaks no promise. */
@NullMarked
package uz.erp.systemtests.chaos;

import org.jspecify.annotations.NullMarked;
