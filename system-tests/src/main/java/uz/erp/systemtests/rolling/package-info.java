/** A suite that is replaced part by part while shops trade. */
@NullMarked
package uz.erp.systemtests.rolling;

import org.jspecify.annotations.NullMarked;
