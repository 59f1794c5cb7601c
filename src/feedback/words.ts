import type { Face } from './vote.ts';

/** What became of a vote: kept, not received, or turned away by the rate limit. */
export type Outcome = 'sent' | 'failed' | 'tooMany';

/** What the widget says. */
export interface Words extends Record<Outcome, string> {
  question: string;
  faces: Record<Face, string>;
  /** Leads to the link `correct`. */
  wrong: string;
  correct: string;
}

/** By language, with the script where a language has two (BCP 47). */
export const FEEDBACK_WORDS = {
  en: {
    question: 'Was this page helpful?',
    faces: { happy: 'Yes', neutral: 'Partly', sad: 'No' },
    sent: 'Thank you.',
    failed: 'Not sent. Please try again.',
    tooMany: 'Too many answers from your network today. Please try again tomorrow.',
    wrong: 'Is something wrong or missing?',
    correct: 'Suggest a correction',
  },
  ar: {
    question: 'هل كانت هذه الصفحة مفيدة؟',
    faces: { happy: 'نعم', neutral: 'إلى حد ما', sad: 'لا' },
    sent: 'شكرًا لك.',
    failed: 'تعذّر الإرسال. يُرجى المحاولة مرة أخرى.',
    tooMany: 'وصلت إجابات كثيرة من شبكتك اليوم. يُرجى المحاولة غدًا.',
    wrong: 'هل هناك خطأ أو نقص؟',
    correct: 'اقترح تصحيحًا',
  },
  de: {
    question: 'War diese Seite hilfreich?',
    faces: { happy: 'Ja', neutral: 'Teilweise', sad: 'Nein' },
    sent: 'Danke.',
    failed: 'Nicht gesendet. Bitte noch einmal versuchen.',
    tooMany: 'Heute kamen schon zu viele Antworten aus Ihrem Netz. Bitte morgen noch einmal versuchen.',
    wrong: 'Ist etwas falsch, oder fehlt etwas?',
    correct: 'Korrektur vorschlagen',
  },
  es: {
    question: '¿Te resultó útil esta página?',
    faces: { happy: 'Sí', neutral: 'En parte', sad: 'No' },
    sent: 'Gracias.',
    failed: 'No se pudo enviar. Vuelve a intentarlo.',
    tooMany: 'Hoy ya llegaron demasiadas respuestas desde tu red. Vuelve a intentarlo mañana.',
    wrong: '¿Hay algún error o falta algo?',
    correct: 'Proponer una corrección',
  },
  fr: {
    question: 'Cette page vous a-t-elle été utile\u202f?',
    faces: { happy: 'Oui', neutral: 'En partie', sad: 'Non' },
    sent: 'Merci.',
    failed: 'L’envoi a échoué. Veuillez réessayer.',
    tooMany: 'Trop de réponses sont déjà venues de votre réseau aujourd’hui. Veuillez réessayer demain.',
    wrong: 'Une erreur ou un oubli\u202f?',
    correct: 'Proposer une correction',
  },
  hi: {
    question: 'क्या यह पेज उपयोगी था?',
    faces: { happy: 'हाँ', neutral: 'कुछ हद तक', sad: 'नहीं' },
    sent: 'धन्यवाद।',
    failed: 'भेजा नहीं जा सका। कृपया फिर से कोशिश करें।',
    tooMany: 'आज आपके नेटवर्क से बहुत ज़्यादा जवाब आ चुके हैं। कृपया कल फिर से कोशिश करें।',
    wrong: 'क्या कुछ गलत है या छूट गया है?',
    correct: 'सुधार सुझाएँ',
  },
  ja: {
    question: 'このページは役に立ちましたか？',
    faces: { happy: 'はい', neutral: 'まあまあ', sad: 'いいえ' },
    sent: 'ありがとうございました。',
    failed: '送信できませんでした。もう一度お試しください。',
    tooMany: '本日はお使いのネットワークからの回答が上限に達しました。明日もう一度お試しください。',
    wrong: '間違いや足りない点がありますか？',
    correct: '修正を提案する',
  },
  ko: {
    question: '이 페이지가 도움이 되었나요?',
    faces: { happy: '예', neutral: '보통', sad: '아니요' },
    sent: '감사합니다.',
    failed: '전송하지 못했습니다. 다시 시도해 주세요.',
    tooMany: '오늘 사용 중인 네트워크에서 보낸 답변이 너무 많습니다. 내일 다시 시도해 주세요.',
    wrong: '틀렸거나 빠진 내용이 있나요?',
    correct: '수정 제안하기',
  },
  ps: {
    question: 'ایا دا پاڼه ګټوره وه؟',
    faces: { happy: 'هو', neutral: 'تر یوه حده', sad: 'نه' },
    sent: 'مننه.',
    failed: 'ونه لېږل شو. مهرباني وکړئ بیا هڅه وکړئ.',
    tooMany: 'نن ستاسو له شبکې ډېر ځوابونه راغلل. مهرباني وکړئ سبا بیا هڅه وکړئ.',
    wrong: 'ایا څه ناسم یا نیمګړي دي؟',
    correct: 'د سمون وړاندیز وکړئ',
  },
  pt: {
    question: 'Esta página foi útil?',
    faces: { happy: 'Sim', neutral: 'Em parte', sad: 'Não' },
    sent: 'Agradecemos.',
    failed: 'Não foi possível enviar. Tente novamente.',
    tooMany: 'Hoje já chegaram respostas demais da sua rede. Tente novamente amanhã.',
    wrong: 'Há algum erro ou falta algo?',
    correct: 'Sugerir uma correção',
  },
  ru: {
    question: 'Была ли эта страница полезной?',
    faces: { happy: 'Да', neutral: 'Отчасти', sad: 'Нет' },
    sent: 'Спасибо.',
    failed: 'Не удалось отправить. Попробуйте ещё раз.',
    tooMany: 'Сегодня из вашей сети пришло слишком много ответов. Попробуйте завтра.',
    wrong: 'Есть ошибка или чего-то не хватает?',
    correct: 'Предложить исправление',
  },
  'zh-Hans': {
    question: '此页面对您有帮助吗？',
    faces: { happy: '有帮助', neutral: '一般', sad: '没帮助' },
    sent: '谢谢！',
    failed: '未能发送，请重试。',
    tooMany: '您所在的网络今天提交的次数过多，请明天再试。',
    wrong: '有错误或遗漏吗？',
    correct: '建议更正',
  },
  'zh-Hant': {
    question: '此頁面對您有幫助嗎？',
    faces: { happy: '有幫助', neutral: '普通', sad: '沒幫助' },
    sent: '謝謝！',
    failed: '未能送出，請再試一次。',
    tooMany: '您所在的網路今天送出的次數過多，請明天再試。',
    wrong: '有錯誤或遺漏嗎？',
    correct: '建議更正',
  },
} satisfies Record<string, Words>;

export type Language = keyof typeof FEEDBACK_WORDS;

/** Languages of the widget that are written from right to left. */
export const RIGHT_TO_LEFT: ReadonlySet<Language> = new Set(['ar', 'ps']);
