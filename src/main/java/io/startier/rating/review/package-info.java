/** Cycles in which owners look at their customers' stars again, and stars that ask to be renewed (row A7). */
package io.startier.rating.review;
