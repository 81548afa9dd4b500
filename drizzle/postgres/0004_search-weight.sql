ALTER INDEX "search_words_top" SET (fastupdate = off);--> statement-breakpoint
ALTER INDEX "search_words_words" SET (fastupdate = off);
